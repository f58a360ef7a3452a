using Collab.Domain;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using static Collab.Tests.Support.Room;
using static Collab.Tests.Support.Scenario;

namespace Collab.Tests.Domain.Meetings;

public sealed class AttendanceTests
{
    private static readonly MeetingEvent AtTheDoor = new ParticipantJoined(Stranger, "Wim", TeamRole.Member, true, Waiting: true);

    private static Func<MeetingState, Decision<MeetingEvent>> Enters(bool guest = false, string name = "Wim", int number = 9) =>
        s => Meeting.Enter(s, Person(number), name, TeamRole.Member, guest);

    [Fact]
    public void Newcomer_is_in_or_waits_at_a_closed_door()
    {
        Given(Lobby()).When(Enters()).Then(new ParticipantJoined(Stranger, "Wim", TeamRole.Member, false, false));
        var waiting = Given([.. Lobby(), new DoorSet(Door.Closed)]).When(Enters(guest: true)).Then(AtTheDoor);
        Assert.Equal(RefusalCode.DoorClosed, Meeting.MayFollow(waiting.State, Stranger)?.Code);
        waiting.When(Enters(guest: true)).ThenNothing();
        waiting.When(Stranger, new SetReady(true)).ThenRefused(RefusalCode.DoorClosed);
        waiting.When(Ada, new AdmitPerson(Stranger)).Then(new ParticipantAdmitted(Stranger));
        Assert.Null(Meeting.MayFollow(waiting.State, Stranger));
    }

    [Fact]
    public void Who_is_in_enters_again_without_a_trace() => Given(Lobby()).When(Enters(number: 2)).ThenNothing();

    [Fact]
    public void Guest_who_became_a_member_is_one() =>
        Given(Lobby()).When(Enters(number: 5)).Then(new ParticipantRoleChanged(Gus, TeamRole.Member));

    [Fact]
    public void Closed_meeting_lets_nobody_new_in() => Given([.. Lobby(), new MeetingClosed()]).When(Enters()).ThenRefused(RefusalCode.MeetingClosed);

    [Fact]
    public void Nameless_cannot_enter() => Given(Lobby()).When(Enters(name: "\u200B\u202E")).ThenRefused(RefusalCode.Empty);

    [Fact]
    public void Only_who_waits_is_admitted()
    {
        Given(Lobby()).When(Ada, new AdmitPerson(Ben)).ThenNothing();
        Given(Lobby()).When(Ada, new AdmitPerson(Stranger)).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Sent_out_may_come_back_and_banned_may_not()
    {
        var sent = Given([.. Lobby(), new HandRaised(Ben)]).When(Ada, new RemoveParticipant(Ben, Ban: false)).Then(new ParticipantRemoved(Ben, Removal.SentOut));
        Assert.Empty(sent.State.Hands);
        Assert.Equal(RefusalCode.Removed, Meeting.MayFollow(sent.State, Ben)?.Code);
        sent.When(Ben, new SetReady(true)).ThenRefused(RefusalCode.Removed);
        sent.When(Enters(number: 2, name: "Ben")).Then(new ParticipantJoined(Ben, "Ben", TeamRole.Member, false, false));
        var banned = sent.When(Ada, new RemoveParticipant(Ben, Ban: true)).Then(new ParticipantRemoved(Ben, Removal.Banned, Derived.JoinCode(Salt)));
        Assert.Equal($"hash of {Derived.JoinCode(Salt)}", Assert.Single(banned.Decision.Aliases));
        banned.When(Enters(number: 2)).ThenRefused(RefusalCode.Removed);
    }

    [Fact]
    public void Ban_replaces_the_join_code()
    {
        var s = After(Lobby());
        byte[] salt = [.. Salt.Reverse()];
        var decision = Meeting.Decide(s, new RemoveParticipant(Gus, Ban: true), new(new(Ada, default), Noon, Fresh, salt, false, new FakeSecrets()));
        Assert.Equal([$"hash of {s.JoinCode}"], decision.DropAliases);
        Assert.False(decision.DropAliases.SequenceEqual(decision.Aliases, StringComparer.Ordinal));
    }

    [Fact]
    public void Facilitator_is_not_removed() => Given([.. Lobby(), new CoFacilitatorSet(Ben, true)]).When(Ben, new RemoveParticipant(Ada, false)).ThenRefused(RefusalCode.NotAllowed);

    [Fact]
    public void Team_tells_of_roles_names_and_departures()
    {
        var room = Given(Lobby());
        room.When(s => Meeting.MemberChanged(s, Stranger, TeamRole.Member, "Wim")).ThenNothing();
        room.When(s => Meeting.MemberChanged(s, Ben, TeamRole.Observer, "Benno"))
            .Then(new ParticipantRoleChanged(Ben, TeamRole.Observer), new ParticipantRenamed(Ben, "Benno"));
        room.When(s => Meeting.MemberChanged(s, Ben, TeamRole.Observer, "Benno")).ThenNothing();
        room.When(s => Meeting.MemberChanged(s, Ben, null, "")).Then(new ParticipantRemoved(Ben, Removal.LeftTeam));
        room.When(Enters(guest: true, number: 2)).ThenRefused(RefusalCode.Removed);
        room.When(Enters(number: 2)).Then(new ParticipantJoined(Ben, "Wim", TeamRole.Member, false, false));
    }

    [Fact]
    public void Hand_over_leaves_the_former_as_co_facilitator()
    {
        var s = Given(Lobby()).When(Ada, new HandOver(Ben)).Then(new FacilitatorChanged(Ben, false)).State;
        Assert.Equal((Ben, true, false), (s.Facilitator, s.People[Ada].CoFacilitator, s.People[Ben].CoFacilitator));
    }

    [Fact]
    public void Hand_over_is_the_facilitators_alone_and_to_somebody_who_may_lead()
    {
        Given([.. Lobby(), new CoFacilitatorSet(Ben, true)]).When(Ben, new HandOver(Ben)).ThenRefused(RefusalCode.NotFacilitator);
        Given(Lobby()).When(Ada, new HandOver(Olga)).ThenRefused(RefusalCode.NotAllowed);
        Given(Lobby()).When(Ada, new HandOver(Stranger)).ThenRefused(RefusalCode.Unknown);
        Given(Lobby()).When(Ada, new HandOver(Ada)).ThenNothing();
    }

    [Fact]
    public void Co_facilitator_is_made_and_unmade()
    {
        var room = Given(Lobby()).When(Ada, new SetCoFacilitator(Ben, true)).Then(new CoFacilitatorSet(Ben, true));
        room.When(Ben, new SetDoor(Door.Closed)).Then(new DoorSet(Door.Closed));
        room.When(Ben, new SetCoFacilitator(Cleo, true)).ThenRefused(RefusalCode.NotFacilitator);
        room.When(Ada, new SetCoFacilitator(Ben, false)).Then(new CoFacilitatorSet(Ben, false));
        room.When(Ada, new SetCoFacilitator(Olga, true)).ThenRefused(RefusalCode.NotAllowed);
        room.When(Ada, new SetCoFacilitator(Stranger, false)).ThenRefused(RefusalCode.Unknown);
    }

    [Fact]
    public void Member_takes_over_once_the_facilitator_is_gone()
    {
        Given(Lobby()).When(Ben, new TakeOver()).ThenRefused(RefusalCode.FacilitatorPresent);
        Given(Lobby()).WithoutFacilitator().When(Ben, new TakeOver()).Then(new FacilitatorChanged(Ben, true));
        Given(Lobby()).WithoutFacilitator().When(Gus, new TakeOver()).ThenRefused(RefusalCode.NotAllowed);
        Given(Lobby()).WithoutFacilitator().When(Olga, new TakeOver()).ThenRefused(RefusalCode.NotAllowed);
        Given(Lobby()).WithoutFacilitator().When(Ada, new TakeOver()).ThenNothing();
    }

    [Fact]
    public void Guest_takes_over_only_where_no_member_could() =>
        Given([.. Lobby(), new ParticipantRemoved(Ben, Removal.LeftTeam), new ParticipantRemoved(Cleo, Removal.SentOut)])
            .WithoutFacilitator().When(Gus, new TakeOver()).Then(new FacilitatorChanged(Gus, true));

    [Fact]
    public void Facilitator_who_left_the_team_is_gone_at_once() =>
        Given([.. Lobby(), new ParticipantRemoved(Ada, Removal.LeftTeam)]).When(Ben, new TakeOver()).Then(new FacilitatorChanged(Ben, true));

    [Fact]
    public void Ready_and_hands()
    {
        var room = Given(Lobby()).When(Ben, new SetReady(true)).Then(new ReadinessChanged(Ben, true));
        room.When(Ben, new SetReady(true)).ThenNothing();
        room.When(Cleo, new RaiseHand(true)).Then(new HandRaised(Cleo));
        room.When(Olga, new RaiseHand(true)).Then(new HandRaised(Olga));
        Assert.Equal([1, 2], MeetingProjection.View(room.State).People.Where(p => p.HandRaised > 0).OrderBy(p => p.HandRaised).Select(p => p.HandRaised!.Value));
        room.When(Ben, new RaiseHand(false, Cleo)).ThenRefused(RefusalCode.NotFacilitator);
        room.When(Ada, new RaiseHand(true, Gus)).ThenRefused(RefusalCode.NotAllowed);
        var before = room.State;
        room.When(Ada, new RaiseHand(false, Cleo)).Then(new HandLowered(Cleo));
        Assert.Equal(2, MeetingProjection.Changes(before, room.State)!.People!.Set.Count);
    }

    [Fact]
    public void Deleted_person_loses_their_name_here_and_in_what_is_stored()
    {
        var room = Given(Lobby()).When(s => Meeting.Forgotten(s, Ben, new FakeSecrets())).Then(new ParticipantForgotten(Ben));
        Assert.Equal("", room.State.People[Ben].Name);
        Assert.DoesNotContain(Lobby(), happened => Meeting.Forget(happened, Ben) is ParticipantJoined { Name: "Ben" });
        room.When(s => Meeting.Forgotten(s, Ben, new FakeSecrets())).ThenNothing();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pictures_of_a_deleted_persons_cards_go_with_them(bool anonymous)
    {
        var (secrets, now, before, other) = (new FakeSecrets(), new ImageId(Guid.NewGuid()), new ImageId(Guid.NewGuid()), new ImageId(Guid.NewGuid()));
        Author By(PersonId person, CardId card) => anonymous ? new(Tag: secrets.AuthorTag(person, card.Value)) : new(person);
        var room = Given([
            .. Reflecting(new(Anonymous: anonymous)),
            new CardAdded(Card(1), Glad, "Ben's", By(Ben, Card(1)), new(before, 4, 3)),
            new CardImageSet(Card(1), new(now, 4, 3)),
            new CardAdded(Card(2), Glad, "Cleo's", By(Cleo, Card(2)), new(other, 4, 3)),
        ]);
        room.When(s => Meeting.Forgotten(s, Ben, secrets)).Then(new ParticipantForgotten(Ben), new CardImageSet(Card(1), null));
        Assert.Equal(new[] { now.Value, before.Value }.Order(), room.Decision.DropImages.Order());
        Assert.Equal(("Ben's", other), (room.State.Cards[Card(1)].Text, room.State.Cards[Card(2)].Image?.Id));
    }
}
