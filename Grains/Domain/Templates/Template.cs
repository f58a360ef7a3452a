using Collab.Domain.Text;
using Collab.Teams;

namespace Collab.Domain.Templates;

/// <summary>A template that comes with Collab.</summary>
/// <param name="Key">Stable; what meetings and clients know it by.</param>
internal sealed record Template(string Key, InLanguages<string> Names, InLanguages<IReadOnlyList<ColumnPlan>> Columns)
{
    public static Template Of(string key, string en, string de, params ReadOnlySpan<Prompt> prompts)
    {
        var all = prompts.ToArray();
        return new(
            key,
            new(en, de),
            new([.. all.Select(prompt => new ColumnPlan(prompt.En, prompt.AskEn, prompt.Tint))], [.. all.Select(prompt => new ColumnPlan(prompt.De, prompt.AskDe, prompt.Tint))]));
    }
}

/// <summary>A column in both languages: its title and a question that helps to fill it.</summary>
internal readonly record struct Prompt(string Tint, string En, string AskEn, string De, string AskDe);
