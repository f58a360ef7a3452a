namespace Collab.Domain.Templates;

/// <summary>What to do more, less or otherwise.</summary>
internal static class HabitTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        Template.Of("start-stop-continue", "Start Stop Continue", "Start Stopp Weiterführen",
            new("green", "Start", "What should we begin to do?", "Start", "Womit sollten wir anfangen?"),
            new("red", "Stop", "What costs us more than it gives?", "Stopp", "Was kostet uns mehr, als es bringt?"),
            new("blue", "Continue", "What works and deserves to stay?", "Weiterführen", "Was läuft gut und soll bleiben?")),
        Template.Of("kalm", "KALM", "KALM",
            new("green", "Keep", "What should stay as it is?", "Erhalten", "Was soll so bleiben, wie es ist?"),
            new("blue", "Add", "What new thing is worth a try?", "Hinzufügen", "Was Neues ist einen Versuch wert?"),
            new("orange", "Less", "What do we do too much of?", "Weniger", "Wovon machen wir zu viel?"),
            new("teal", "More", "What helps and should happen more often?", "Mehr", "Was hilft und sollte öfter vorkommen?")),
        Template.Of("daki", "DAKI", "DAKI",
            new("red", "Drop", "What can go without being missed?", "Weglassen", "Was würde niemand vermissen?"),
            new("blue", "Add", "What is missing in how we work?", "Hinzufügen", "Was fehlt in unserer Arbeitsweise?"),
            new("green", "Keep", "What do we want to protect?", "Behalten", "Was wollen wir bewahren?"),
            new("yellow", "Improve", "What is good, but could be better?", "Verbessern", "Was ist gut, könnte aber besser sein?")),
        Template.Of("starfish", "Starfish", "Seestern",
            new("green", "Start", "What do we want to begin?", "Start", "Was wollen wir beginnen?"),
            new("red", "Stop", "What do we want to end?", "Stopp", "Was wollen wir beenden?"),
            new("blue", "Keep doing", "What goes well as it is?", "Weiter", "Was läuft gut so?"),
            new("teal", "More", "What would be better in larger doses?", "Häufiger", "Wovon hätten wir gern mehr?"),
            new("orange", "Less", "What would be better in smaller doses?", "Seltener", "Wovon hätten wir gern weniger?")),
        Template.Of("plus-delta", "Plus & Delta", "Plus & Delta",
            new("green", "Plus", "What added value?", "Plus", "Was hat uns etwas gebracht?"),
            new("violet", "Delta", "What would you change next time?", "Delta", "Was würdest du beim nächsten Mal ändern?")),
        Template.Of("keep-problem-try", "Keep Problem Try", "Beibehalten Problem Ausprobieren",
            new("green", "Keep", "Which habit serves us well?", "Beibehalten", "Welche Gewohnheit tut uns gut?"),
            new("red", "Problem", "Where did we get stuck?", "Problem", "Wo sind wir hängen geblieben?"),
            new("blue", "Try", "Which experiment could help?", "Ausprobieren", "Welcher Versuch könnte helfen?")),
    ];
}
