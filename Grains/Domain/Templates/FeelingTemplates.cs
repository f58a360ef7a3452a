namespace Collab.Domain.Templates;

/// <summary>How it felt, and what was learned from it.</summary>
internal static class FeelingTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        Template.Of("mad-sad-glad", "Mad Sad Glad", "Wütend Traurig Glücklich",
            new("red", "Mad", "What made you angry or cost you nerves?", "Wütend", "Was hat dich geärgert oder Nerven gekostet?"),
            new("blue", "Sad", "What disappointed you?", "Traurig", "Was hat dich enttäuscht?"),
            new("green", "Glad", "What made you happy or proud?", "Glücklich", "Was hat dich gefreut oder stolz gemacht?")),
        Template.Of("four-ls", "4 Ls", "4 Gs",
            new("green", "Liked", "What did you enjoy?", "Geschätzt", "Was hat dir gefallen?"),
            new("blue", "Learned", "What do you know now that you did not before?", "Gelernt", "Was weißt du jetzt, was du vorher nicht wusstest?"),
            new("orange", "Lacked", "What would have helped?", "Gefehlt", "Was hätte geholfen?"),
            new("violet", "Longed for", "What do you wish for?", "Gewünscht", "Was wünschst du dir?")),
        Template.Of("rose-thorn-bud", "Rose Thorn Bud", "Rose Dorn Knospe",
            new("green", "Rose", "What is in full bloom?", "Rose", "Was blüht gerade richtig auf?"),
            new("red", "Thorn", "What hurts or gets in the way?", "Dorn", "Was sticht oder steht im Weg?"),
            new("yellow", "Bud", "What is about to become something good?", "Knospe", "Woraus kann etwas Gutes werden?")),
        Template.Of("wrap", "WRAP", "WRAP",
            new("violet", "Wishes", "What would you like to see?", "Wünsche", "Was würdest du gern erleben?"),
            new("red", "Risks", "What could hurt us soon?", "Risiken", "Was könnte uns bald schaden?"),
            new("green", "Appreciation", "Whom do you thank, and for what?", "Wertschätzung", "Wem dankst du, und wofür?"),
            new("blue", "Puzzles", "What do you not understand yet?", "Rätsel", "Was verstehst du noch nicht?")),
        Template.Of("learning-matrix", "Learning matrix", "Lernmatrix",
            new("green", "Went well", "What succeeded?", "Gut", "Was ist gelungen?"),
            new("orange", "Change", "What should go differently?", "Ändern", "Was sollte anders laufen?"),
            new("yellow", "Ideas", "What came to your mind along the way?", "Ideen", "Was ist dir unterwegs eingefallen?"),
            new("violet", "Thanks", "Who made your days easier?", "Danke", "Wer hat dir die Tage leichter gemacht?")),
    ];
}
