using System.Reflection;
using System.Text.Json.Serialization;
using Collab.Boards;
using Collab.Domain.Meetings;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Tests.Domain.Meetings;

/// <summary>The stored form of every event, as it stands in Golden/meeting-events.jsonl. Lines may be added there, never changed.</summary>
public sealed class MeetingEventJsonTests
{
    private static readonly Guid A = Guid.Parse("0a0a0a0a-0000-4000-8000-000000000001");
    private static readonly Guid B = Guid.Parse("0b0b0b0b-0000-4000-8000-000000000002");
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ben = new(A);
    private static readonly CardId Card = new(B);
    private static readonly Author Named = new(Ben);
    private static readonly Author Tagged = new(Tag: "c0ffee");

    private static readonly MeetingEvent[] All =
    [
        new MeetingOpened(new(A), new(B), "Retro", "kalm", [new(new(A), "Keep", "What stays?", "green")], new(true, false, true), [new(Stage.CheckIn, 5, true)], Ben, "ABCDEFGH"),
        new MeetingStarted(Stage.Reflect),
        new SettingsChanged("Retro", new()),
        new AgendaChanged([new(Stage.ReviewActions, 5)]),
        new StageEntered(Stage.Discuss),
        new TimerStarted(Noon, Noon.AddMinutes(5)),
        new TimerExtended(Noon.AddMinutes(7)),
        new TimerStopped(),
        new DoorSet(Door.Closed),
        new MeetingClosed(),
        new MeetingReopened("HGFEDCBA"),
        new ParticipantJoined(Ben, "Ben", TeamRole.Member, true, false),
        new ParticipantAdmitted(Ben),
        new ParticipantRenamed(Ben, "Benno"),
        new ParticipantForgotten(Ben),
        new ParticipantRoleChanged(Ben, TeamRole.Observer),
        new ParticipantRemoved(Ben, Removal.SentOut),
        new ParticipantRemoved(Ben, Removal.Banned, "HGFEDCBA"),
        new ParticipantRemoved(Ben, Removal.LeftTeam),
        new FacilitatorChanged(Ben, true),
        new CoFacilitatorSet(Ben, true),
        new ReadinessChanged(Ben, true),
        new HandRaised(Ben),
        new HandLowered(Ben),
        new PersonCheckedIn(Named, 4, "fine"),
        new PersonCheckedIn(Tagged, 4, ""),
        new CardAdded(Card, new(A), "Pairing", Named),
        new CardAdded(Card, new(A), "Pairing", Tagged),
        new CardAdded(Card, new(A), "Pairing", Author.Imported),
        new CardEdited(Card, "Pairing helped"),
        new CardMoved(Card, new(A), null),
        new CardDeleted(Card, Named),
        new CardRestored(Card, Tagged),
        new CardReacted(Card, "plus-one", true, Tagged),
        new CardsRevealed(),
        new CardsHidden(),
        new CardsLocked(),
        new CardsUnlocked(),
        new CardsGrouped(new(A), new(B), new(A), [Card, new(A)], Named),
        new CardsUngrouped(new(A), [Card], Named),
        new GroupTitled(new(B), "Pairs"),
        new StepUndone(new(A), Named),
        new RoundStarted(new(A), new("dots", RoundVisibility.ByName, "Which?", 6, 2, 60), RoundSubject.Topics, [new("x", "X")], [Ben], Noon, new(B)),
        new RoundStarted(new(A), new("roti"), RoundSubject.Meeting, [new("1", "1")], [], null, null),
        new VoterAdmitted(new(A), Ben),
        new RoundClosed(new(A), new([new("x", 3, 2)], 4, 2, 1, ["00ff"], null)),
        new RoundClosed(new(A), new([], 1, 1, 0, [], [new(Ben, new([new("x", 3)]))])),
        new RoundCancelled(new(A)),
        new SpotlightSet(new(SpotlightKind.Group, B)),
        new SpotlightSet(null),
        new TopicDiscussed(B, true),
        new CommentAdded(new(A), B, "Why?", Named),
        new CommentDeleted(new(A), null),
        new ActionAgreed(new(new ActionId(A), "Pair", Ben, new DateOnly(2026, 4, 1), B)),
        new ActionAgreed(new(new ActionId(A), "Pair", null, null, null)),
        new MeetingImported(new(
            new(new(A), new(B), "Retro", "kalm", MeetingPhase.Closed, Stage.Close, [], new(), true, false, Door.Open, Ben, null, null, Noon, null, Noon),
            [], [], [new(Card, new(A), "Lamp", null, null, 7, true, [new("heart", 2)])], [], [], [], [], [], [], [])),
        new RoundStarted(new(A), new("scale", RoundVisibility.Open, "Sure?", 1, 1, null, null, null, B, "10", 50, true), RoundSubject.Question, [new("1", "1")], [Ben], null, null),
        new RoundClosed(new(A), new([new("1", 2, 2)], 4, 2, 0, [], [new(Ben, new([new("objection", 1)], false, "Why"))], new("no-consensus", ["1"], 1.5, 1.5, 1, 2, 0.5))),
        new RoundClosed(new(A), new([], 1, 1, 0, [], null, new("won", ["x"], Steps: [new([new("x", 1, 1)], ["y"], 2)], Reasons: ["Why"]))),
        new MeetingOpened(new(A), new(B), "Lunch?", "poll", [], new(true, false, false), [new(Stage.Vote, 0)], Ben, "ABCDEFGH", MeetingKind.Poll),
        new MeetingExtended(Noon.AddMinutes(65)),
        new CardAdded(Card, new(A), "Pairing", Named, new(new(B), 1600, 900)),
        new CardImageSet(Card, new(new(B), 1600, 900)),
        new CardImageSet(Card, null),
    ];

    private static readonly IReadOnlyDictionary<Type, string> Names = typeof(MeetingEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    [Fact]
    public void Stored_form_stays()
    {
        var golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Domain", "Golden", "meeting-events.jsonl"));
        Assert.Equal(golden.Length, All.Length);
        Assert.All(All.Zip(golden), pair => GoldenJson.Holds(pair.First, Names[pair.First.GetType()], pair.Second));
    }

    [Fact]
    public void Every_event_has_a_name_and_a_golden_form()
    {
        var events = typeof(MeetingEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MeetingEvent))).ToHashSet();
        Assert.Empty(events.Except(Names.Keys));
        Assert.Empty(events.Except(All.Select(happened => happened.GetType())));
        Assert.Equal(Names.Count, Names.Values.Distinct(StringComparer.Ordinal).Count());
    }
}
