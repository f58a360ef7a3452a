using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Collab.Bench.Player;

/// <summary>One thing that happens in a recorded meeting.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(CastDots), "cast")]
[JsonDerivedType(typeof(Bring), "bring")]
[JsonDerivedType(typeof(Type), "type")]
[JsonDerivedType(typeof(Gather), "gather")]
[JsonDerivedType(typeof(Knock), "knock")]
[JsonDerivedType(typeof(Enter), "enter")]
[JsonDerivedType(typeof(Drop), "drop")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(AwaitBoard), "await-board")]
[JsonDerivedType(typeof(Together), "together")]
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>A command to the meeting, the team or the board.</summary>
    /// <param name="To"><c>meeting</c>, <c>team</c> or <c>board</c>.</param>
    /// <param name="As">The label of what the command makes.</param>
    /// <param name="AsStep">The label of the grouping step it makes.</param>
    /// <param name="AsRound">The label of the round it starts.</param>
    /// <param name="Twice">Sent twice at once under one id, as a slipped finger or a hasty retry does.</param>
    /// <param name="Refused">The code of the refusal that must come; null for a command that must take effect.</param>
    public sealed record Ask(
        string By,
        string To,
        JsonObject Command,
        string? As = null,
        string? AsStep = null,
        string? AsRound = null,
        bool Twice = false,
        string? Refused = null) : Step;

    /// <summary>A whole ballot: option (a label, or a method's own word) to value. None of it and no abstention is an emptied ballot.</summary>
    public sealed record CastDots(
        string By,
        string Round,
        IReadOnlyDictionary<string, int>? Values = null,
        bool Abstain = false,
        bool Twice = false,
        string? Refused = null) : Step;

    /// <summary>A picture is uploaded, twice as by a hasty retry, to be put on a card by its label.</summary>
    public sealed record Bring(string By, string As) : Step;

    public sealed record Type(string By, string Column) : Step;

    /// <summary>Every member goes into the meeting; its columns get their labels by their titles.</summary>
    /// <param name="Except">Who stays away.</param>
    public sealed record Gather(string Meeting, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string> Except) : Step;

    /// <summary>A guest comes to the door with the join code, which <paramref name="From"/> told them.</summary>
    public sealed record Knock(string Who, string From) : Step;

    /// <summary>Goes into the meeting.</summary>
    public sealed record Enter(string Who) : Step;

    /// <summary>The connection breaks, and stays broken until the return.</summary>
    public sealed record Drop(string Who) : Step;

    public sealed record Return(string Who) : Step;

    /// <summary>Waits until everybody's board shows so many actions; the board's own ids of agreed actions get their labels by their texts.</summary>
    public sealed record AwaitBoard(int Actions, IReadOnlyDictionary<string, string> Labels) : Step;

    /// <summary>Everybody's own steps in order, all people at once.</summary>
    public sealed record Together(IReadOnlyList<Step> Steps) : Step;

    /// <summary>Whose step it is; empty for one of nobody in particular.</summary>
    [JsonIgnore]
    public string Person => this switch
    {
        Ask s => s.By,
        CastDots s => s.By,
        Bring s => s.By,
        Type s => s.By,
        Knock s => s.Who,
        Enter s => s.Who,
        Drop s => s.Who,
        Return s => s.Who,
        Gather or AwaitBoard or Together => "",
        _ => throw new InvalidOperationException($"{GetType().Name} is no kind of step."),
    };
}
