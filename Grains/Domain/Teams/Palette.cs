namespace Collab.Domain.Teams;

/// <summary>The colour names that the client knows.</summary>
internal static class Palette
{
    private static readonly string[] Colours = ["blue", "teal", "green", "violet", "orange", "red", "yellow", "grey"];

    public static bool Has(string? colour) => Array.IndexOf(Colours, colour) >= 0;

    /// <summary>A colour to start with, the same for the same id.</summary>
    public static string Of(Guid id) => Colours[id.ToByteArray()[0] % Colours.Length];
}
