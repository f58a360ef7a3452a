using System.Security.Cryptography;
using Collab.Domain;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Tests.Support;

/// <summary>The people and things of a test meeting, and its events up to any point.</summary>
internal static class Room
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The facilitator, a team leader.</summary>
    public static readonly PersonId Ada = Person(1);
    public static readonly PersonId Ben = Person(2);
    public static readonly PersonId Cleo = Person(3);
    /// <summary>An observer.</summary>
    public static readonly PersonId Olga = Person(4);
    /// <summary>In by the join code.</summary>
    public static readonly PersonId Gus = Person(5);
    public static readonly PersonId Stranger = Person(9);

    public static readonly MeetingId Id = new(Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001"));
    public static readonly ColumnId Glad = new(Derived.Id(Id.Value, "column 0"));
    public static readonly ColumnId Sad = new(Derived.Id(Id.Value, "column 1"));
    public static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    public static PersonId Person(int number) => new(new Guid(number, 1, 1, [1, 1, 1, 1, 1, 1, 1, 1]));

    public static CardId Card(int number) => new(new Guid(number, 2, 2, [2, 2, 2, 2, 2, 2, 2, 2]));

    public static GroupId Group(int number) => new(new Guid(number, 3, 3, [3, 3, 3, 3, 3, 3, 3, 3]));

    public static RoundId Round(int number) => new(new Guid(number, 4, 4, [4, 4, 4, 4, 4, 4, 4, 4]));

    public static StepId Step(int number) => new(new Guid(number, 5, 5, [5, 5, 5, 5, 5, 5, 5, 5]));

    public static MeetingPlan Plan(MeetingSettings? settings = null) => new(
        Id, new TeamId(Guid.Parse("bbbbbbbb-0000-4000-8000-000000000001")), "Sprint 12", "mad-sad-glad",
        [new("Glad", "What went well?", "green"), new("Sad", "What did not?", "blue")],
        settings ?? new MeetingSettings(),
        Collab.Domain.Templates.UsualAgenda.Items, Ada, "Ada", TeamRole.Leader);

    /// <summary>In the lobby: Ada, Ben, Cleo, Olga (observer) and Gus (guest).</summary>
    public static MeetingEvent[] Lobby(MeetingSettings? settings = null) =>
    [
        .. Meeting.Open(MeetingState.Initial, Plan(settings), Salt, new FakeSecrets()).Events,
        new ParticipantJoined(Ben, "Ben", TeamRole.Member, false, false),
        new ParticipantJoined(Cleo, "Cleo", TeamRole.Member, false, false),
        new ParticipantJoined(Olga, "Olga", TeamRole.Observer, false, false),
        new ParticipantJoined(Gus, "Gus", TeamRole.Member, true, false),
    ];

    /// <summary>Reflecting, with cards closed unless the settings say otherwise.</summary>
    public static MeetingEvent[] Reflecting(MeetingSettings? settings = null) =>
        [.. Lobby(settings), new MeetingStarted(Stage.CheckIn), new StageEntered(Stage.Reflect)];

    /// <summary>Grouping, with four open cards: 1 and 2 by Ben, 3 and 4 by Cleo.</summary>
    public static MeetingEvent[] Grouping(MeetingSettings? settings = null) =>
    [
        .. Reflecting(settings),
        .. Enumerable.Range(1, 4).Select(i => new CardAdded(Card(i), i % 2 == 0 ? Sad : Glad, $"Card {i}",
            settings?.Anonymous is true ? new(Tag: new FakeSecrets().AuthorTag(i < 3 ? Ben : Cleo, Card(i).Value)) : new(i < 3 ? Ben : Cleo))),
        new CardsRevealed(),
        new StageEntered(Stage.Group),
    ];

    /// <summary>Voting in round 1 on four cards.</summary>
    public static MeetingEvent[] VotingOpen(RoundVisibility visibility = RoundVisibility.Secret, int? seconds = null) =>
    [
        .. Grouping(),
        new RoundStarted(Round(1), new("dots", visibility, Seconds: seconds), RoundSubject.Topics,
            [.. Enumerable.Range(1, 4).Select(i => new RoundOption(Card(i).ToString(), $"Card {i}"))],
            [Ada, Ben, Cleo], seconds is { } s ? Noon.AddSeconds(s) : null, null),
    ];

    public static MeetingState After(params IEnumerable<MeetingEvent> events)
    {
        var state = MeetingState.Initial;
        long version = 0;
        foreach (var happened in events)
            state = Meeting.Evolve(state, happened, ++version, Noon);
        return state;
    }
}

/// <summary>Secrets with a key that every test knows.</summary>
internal sealed class FakeSecrets : IMeetingSecrets
{
    public Dictionary<RoundId, List<CountedBallot>> Cast { get; } = [];

    public string AuthorTag(PersonId person, Guid entity) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Room.Salt, (byte[])[.. person.Value.ToByteArray(), .. entity.ToByteArray()]));

    public IReadOnlyList<CountedBallot> Ballots(RoundId round) => Cast.GetValueOrDefault(round) ?? [];

    public Ballot? BallotOf(RoundId round, PersonId person) => Ballots(round).LastOrDefault(counted => counted.Voter == person)?.Ballot;

    public string HashCode(string joinCode) => $"hash of {joinCode}";
}
