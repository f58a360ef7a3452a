using System.Text.Json.Serialization;

namespace Collab.Voting;

/// <summary>Who learns what of a round, and when.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoundVisibility>))]
public enum RoundVisibility
{
    /// <summary>The tally is hidden until the close; nobody ever learns who voted for what.</summary>
    [JsonStringEnumMemberName("secret")] Secret,

    /// <summary>Running totals for all; a watcher may guess.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Hidden until the close, then each ballot stands with its voter.</summary>
    [JsonStringEnumMemberName("by-name")] ByName,
}

/// <summary>One thing to vote for.</summary>
/// <param name="Id">A card's, group's or action's id, a choice's number, or a method's own word; unique in the round, 1 to 40 characters.</param>
/// <param name="Label">
/// What the round's result shows, as of its start. Empty where the id is a method's own word: clients have a text for it. Rounds of older servers have an English one there.
/// </param>
[GenerateSerializer, Immutable, Alias("round-option")]
public sealed record RoundOption([property: Id(0)] string Id, [property: Id(1)] string Label);

/// <summary>How a round is to be held. What a method fixes is filled in at the start, whatever the plan says.</summary>
/// <param name="Method">A name of the method registry, such as <c>dots</c> or <c>yes-no</c>; docs/protocol.md lists them.</param>
/// <param name="Title">What is asked, up to 200 characters; empty for the text of what it is <paramref name="About"/>.</param>
/// <param name="Budget">
/// What a ballot may use, default 5. Dots: 1 to 12. Multiple choice: how many options, 1 to 64. Fixed by the others: 100 points, the number of
/// options when they are ranked, else 1.
/// </param>
/// <param name="PerOption">Dots on one option: 1 to <paramref name="Budget"/>, default 3. Fixed by the other methods.</param>
/// <param name="Seconds">Length, 10 to 7,200; null for no deadline.</param>
/// <param name="Subject">One of those that the method can be held on; null for its usual one.</param>
/// <param name="Choices">The labels of a free question's choices: 2 to 20, of 1 to 80 characters, none twice. Their options' ids are <c>1</c>, <c>2</c>, ….</param>
/// <param name="About">The card, group or action that a method with a scale of its own asks about; refused with other methods.</param>
/// <param name="Variant">
/// Scale: <c>5</c> (default) or <c>10</c>. Planning poker's deck: <c>fibonacci</c> (default), <c>full</c>, <c>powers</c>, <c>t-shirt</c>. Refused with other methods.
/// </param>
/// <param name="Quorum">Percent, 1 to 100, of the eligible who must have voted, abstentions included; null for none.</param>
/// <param name="CloseWhenAllVoted">
/// True to close as soon as every eligible person who is still in has voted: abstained, used the whole budget, or chose something and said that they are ready.
/// </param>
[GenerateSerializer, Immutable, Alias("round-plan")]
public sealed record RoundPlan(
    [property: Id(0)] string Method,
    [property: Id(1)] RoundVisibility Visibility = RoundVisibility.Secret,
    [property: Id(2)] string Title = "",
    [property: Id(3)] int Budget = 5,
    [property: Id(4)] int PerOption = 3,
    [property: Id(5)] int? Seconds = null,
    [property: Id(6)] RoundSubject? Subject = null,
    [property: Id(7)] IReadOnlyList<string>? Choices = null,
    [property: Id(8)] Guid? About = null,
    [property: Id(9)] string? Variant = null,
    [property: Id(10)] int? Quorum = null,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool CloseWhenAllVoted = false);
