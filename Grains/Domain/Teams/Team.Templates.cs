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
        var id = command.Template ?? TemplateId.From(facts.Fresh);
        return new([new TeamEvent.TemplateSaved(new(id, name.Value, columns))], id.ToString());
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
            var title = Clean.Line(column.Title, 1, ColumnTitleMax);
            var prompt = Clean.Line(column.Prompt, 0, PromptMax);
            if (title.Refusal is { } badTitle)
                return badTitle;
            if (prompt.Refusal is { } badPrompt)
                return badPrompt;
            if (!Palette.Has(column.Tint))
                return new(RefusalCode.Malformed, "Unknown colour.");
            result.Add(new(title.Value, prompt.Value, column.Tint));
        }
        cleaned = result;
        return null;
    }
}
