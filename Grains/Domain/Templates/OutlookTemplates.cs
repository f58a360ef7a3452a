namespace Collab.Domain.Templates;

/// <summary>Where we stand, what to talk about, and what the customer needs.</summary>
internal static class OutlookTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        Template.Of("swot", "SWOT", "SWOT",
            new("green", "Strengths", "What are we good at?", "Stärken", "Was können wir gut?"),
            new("orange", "Weaknesses", "Where do we fall short?", "Schwächen", "Wo bleiben wir zurück?"),
            new("blue", "Opportunities", "What opens up for us?", "Chancen", "Was tut sich für uns auf?"),
            new("red", "Threats", "What around us could harm us?", "Risiken", "Was von außen könnte uns schaden?")),
        Template.Of("lean-coffee", "Lean Coffee", "Lean Coffee",
            new("blue", "To discuss", "What do you want to talk about today?", "Zu besprechen", "Worüber möchtest du heute sprechen?"),
            new("yellow", "Discussing", "What are we talking about now?", "In Arbeit", "Worüber sprechen wir gerade?"),
            new("green", "Discussed", "What is settled?", "Besprochen", "Was ist geklärt?")),
        Template.Of("customer-chair", "Customer chair", "Kundenstuhl",
            new("blue", "What the customer said", "Which words of a customer stay with you?", "Was der Kunde sagt", "Welcher Satz eines Kunden geht dir nach?"),
            new("green", "What we can give beyond it", "How could we surprise them for the better?",
                "Was wir darüber hinaus geben können", "Womit könnten wir sie positiv überraschen?"),
            new("red", "What stands in the way", "What keeps us from serving them well?", "Was im Weg steht", "Was hindert uns daran, ihnen gut zu dienen?")),
    ];
}
