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
/// <param name="Id">A card's or group's id, or a method's own word; unique in the round, 1 to 40 characters.</param>
/// <param name="Label">What the round's result shows, as of its start.</param>
[GenerateSerializer, Immutable, Alias("round-option")]
public sealed record RoundOption([property: Id(0)] string Id, [property: Id(1)] string Label);

/// <summary>How a round is to be held.</summary>
/// <param name="Method">A name of the method registry: <c>dots</c>, <c>roti</c>.</param>
/// <param name="Title">What is asked, up to 200 characters.</param>
/// <param name="Budget">Dots a person: 1 to 12, default 5.</param>
/// <param name="PerOption">Dots on one option: 1 to <paramref name="Budget"/>, default 3.</param>
/// <param name="Seconds">Length, 10 to 7,200; null for no deadline.</param>
[GenerateSerializer, Immutable, Alias("round-plan")]
public sealed record RoundPlan(
    [property: Id(0)] string Method,
    [property: Id(1)] RoundVisibility Visibility = RoundVisibility.Secret,
    [property: Id(2)] string Title = "",
    [property: Id(3)] int Budget = 5,
    [property: Id(4)] int PerOption = 3,
    [property: Id(5)] int? Seconds = null);
