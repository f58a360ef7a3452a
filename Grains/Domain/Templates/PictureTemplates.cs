namespace Collab.Domain.Templates;

/// <summary>A picture to think in.</summary>
internal static class PictureTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        Template.Of("sailboat", "Sailboat", "Segelboot",
            new("green", "Wind", "What drives us forward?", "Wind", "Was treibt uns voran?"),
            new("grey", "Anchors", "What slows us down?", "Anker", "Was bremst uns?"),
            new("red", "Rocks", "Which dangers lie ahead?", "Felsen", "Welche Gefahren liegen vor uns?"),
            new("yellow", "Island", "Where do we want to arrive?", "Insel", "Wo wollen wir ankommen?")),
        Template.Of("speedboat", "Speedboat", "Schnellboot",
            new("green", "Engine", "What gives us speed?", "Motor", "Was macht uns schnell?"),
            new("grey", "Anchors", "What holds us back?", "Anker", "Was hält uns fest?")),
    ];
}
