using Collab.Domain.Text;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    public const int TemplatesMax = 50;
    public const int ColumnsMax = 12;
    public const int ColumnTitleMax = 60;
    public const int PromptMax = 200;

    private static Decision<TeamEvent> Save(TeamState state, SaveTemplate command, Facts facts)
    {
        if (command.Template is { } known && !state.Templates.ContainsKey(known))
            return new Refusal(RefusalCode.Unknown, "There is no such template.");
        if (command.Template is null && state.Templates.Count >= TemplatesMax)
            return new Refusal(RefusalCode.TooMany, $"A team has at most {TemplatesMax} templates.");
        var name = Clean.Line(command.Name, 1, NameMax);
        if (name.Refusal is { } no)
            return no;
        if (Cleaned(command.Columns, out var columns) is { } bad)
            return bad;
        if (Translated(command, out var german) is { } badGerman)
            return badGerman;
        var id = command.Template ?? TemplateId.From(facts.Fresh);
        return new([new TeamEvent.TemplateSaved(new(id, name.Value, columns, german))], id.ToString());
    }

    private static Decision<TeamEvent> Delete(TeamState state, TemplateId template) =>
        state.Templates.ContainsKey(template) ? new TeamEvent.TemplateDeleted(template) : Decision<TeamEvent>.Nothing;

    private static Refusal? Cleaned(IReadOnlyList<ColumnPlan>? columns, out IReadOnlyList<ColumnPlan> cleaned)
    {
        cleaned = [];
        if (columns is null or { Count: 0 })
            return new(RefusalCode.Empty, "A template has at least one column.");
        if (columns.Count > ColumnsMax)
            return new(RefusalCode.TooMany, $"A template has at most {ColumnsMax} columns.");
        var result = new List<ColumnPlan>(columns.Count);
        foreach (var column in columns)
        {
            if (Cleaned(new ColumnWords(column.Title, column.Prompt), out var words) is { } bad)
                return bad;
            if (!Palette.Has(column.Tint))
                return new(RefusalCode.Malformed, "Unknown colour.");
            result.Add(new(words.Title, words.Prompt, column.Tint));
        }
        cleaned = result;
        return null;
    }

    private static Refusal? Translated(SaveTemplate command, out IReadOnlyList<ColumnWords>? german)
    {
        german = null;
        if (command.German is null)
            return null;
        if (command.German.Count != command.Columns.Count)
            return new(RefusalCode.Malformed, "Every column has its words in German, or none has.");
        var result = new List<ColumnWords>(command.German.Count);
        foreach (var column in command.German)
        {
            if (Cleaned(column, out var words) is { } bad)
                return bad;
            result.Add(words);
        }
        german = result;
        return null;
    }

    private static Refusal? Cleaned(ColumnWords column, out ColumnWords cleaned)
    {
        var title = Clean.Line(column.Title, 1, ColumnTitleMax);
        var prompt = Clean.Line(column.Prompt, 0, PromptMax);
        cleaned = new(title.Value, prompt.Value);
        return title.Refusal ?? prompt.Refusal;
    }

    private static IReadOnlyList<ColumnPlan> In(OwnTemplate template, string language) =>
        language == "de" && template.German is { } german
            ? [.. template.Columns.Zip(german, (column, words) => column with { Title = words.Title, Prompt = words.Prompt })]
            : template.Columns;
}
