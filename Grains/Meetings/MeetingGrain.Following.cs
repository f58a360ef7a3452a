using System.Collections.Immutable;
using Collab.Boards;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Grains.Meetings;

/// <summary>What a meeting shows, and what follows from what it has stored.</summary>
internal sealed partial class MeetingGrain
{
    /// <summary>From here on others are offered to take over.</summary>
    private static readonly TimeSpan GoneForGood = TimeSpan.FromSeconds(60);

    /// <summary>Above this many, presence is a number.</summary>
    private const int NamesShown = 100;

    private (IReadOnlyList<PersonId> Present, ImmutableDictionary<PersonId, Participant> People, IReadOnlyList<PersonId> Here) _here;
    private bool _takeOverOffered;
    private bool _closing;

    private DateTimeOffset? FacilitatorGoneSince =>
        Presence.IsHere(State.Facilitator) ? null : Presence.GoneSince(State.Facilitator) ?? AloneSince;

    /// <summary>Whoever was removed is gone at once, not after the grace for lost connections. Worked out when either has changed, not for every vote.</summary>
    private IReadOnlyList<PersonId> Here
    {
        get
        {
            if (!ReferenceEquals(_here.Present, Presence.Here) || !ReferenceEquals(_here.People, State.People))
                _here = (Presence.Here, State.People, [.. Presence.Here.Where(person => State.People.GetValueOrDefault(person)?.Removal is null)]);
            return _here.Here;
        }
    }

    private bool FacilitatorGone => FacilitatorGoneSince is { } since && Clock.GetUtcNow() - since >= GoneForGood;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (Version <= 0)
            return;
        foreach (var action in State.Imported ? [] : State.Actions)
            TellBoard(action);
        TellTeam();
        CloseDue();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await base.OnDeactivateAsync(reason, cancellationToken);
        await _outbox.End();
    }

    public override void Reloaded(MeetingState before, MeetingState after, Takeover takeover)
    {
        _keys.Reset(takeover.Keys);
        _boxes.Clear();
        foreach (var row in takeover.Ballots)
            BoxOf(new(row.Round)).Keep(VoterTag.From(row.VoterTag), new(row, StreamJson.Parse<Ballot>(row.Data)));
        _images.Clear();
        foreach (var (image, width, height) in takeover.Images)
            _images[new(image)] = new(new(image), width, height);
        base.Reloaded(before, after, takeover);
    }

    public override void Published(MeetingState before, MeetingState after, long version, IReadOnlyList<MeetingEvent> events, IReadOnlyList<Caller> callers, int changes)
    {
        foreach (var admitted in events.OfType<VoterAdmitted>())
            Feed.Owe(admitted.Person);
        base.Published(before, after, version, events, callers, changes);
        foreach (var happened in events)
        {
            if (happened is ActionAgreed agreed)
                TellBoard(agreed.Action);
            else if (happened is RoundClosed or RoundCancelled or MeetingClosed)
                DropDeadKeys(after);
        }
        if (before.Phase != after.Phase || before.Title != after.Title || (after.Kind is MeetingKind.Poll && events.Any(happened => happened is RoundClosed)))
            TellTeam();
        // The batch may have held the last ballot, or have taken somebody away who was waited for.
        CloseDue();
    }

    protected override async ValueTask<Refusal?> Enter(Caller caller)
    {
        if (Version == 0)
            return Unknown;
        if (State.People.ContainsKey(caller.Person) || State.Phase is MeetingPhase.Closed)
            return await MayRead(caller);
        if (await Membership(caller) is not { } member)
            return NotMember;
        var reply = await Execute((state, _) => Meeting.Enter(state, caller.Person, member.Name, member.Role, guest: false));
        return reply.Refusal;
    }

    protected override bool IsCalm => State.Kind is MeetingKind.Poll;

    protected override object View(MeetingState state) => MeetingProjection.View(state);

    protected override object? Changes(MeetingState before, MeetingState after) => MeetingProjection.Changes(before, after);

    protected override object Mine(PersonId person) =>
        MeetingProjection.Mine(State, person, this, [.. BallotsOf(person)], FacilitatorGone);

    protected override object Live()
    {
        var here = Here;
        return new MeetingLive(
            here.Count,
            here.Count > NamesShown || State.Kind is MeetingKind.Poll ? null : here,
            _typing.Shown(State.Settings.Anonymous),
            [.. State.Rounds.Where(r => r.Status is RoundStatus.Open).Select(Progress)],
            FacilitatorGoneSince is { } since && Clock.GetUtcNow() - since > TimeSpan.FromMilliseconds(Options.PresenceGraceMs) ? since : null);
    }

    protected override bool TouchesEveryone(MeetingEvent happened) => MeetingProjection.TouchesEveryone(happened);

    protected override bool TouchesLive(IReadOnlyList<MeetingEvent> events) =>
        events.Count == 0 || events.Any(e => e is RoundStarted or VoterAdmitted or RoundClosed or RoundCancelled or FacilitatorChanged or ParticipantRemoved);

    protected override void Tick()
    {
        if (_typing.Fade())
            LiveChanged();
        if (_takeOverOffered != FacilitatorGone)
        {
            _takeOverOffered = !_takeOverOffered;
            Feed.OweEveryone();
            LiveChanged();
        }
        if (_voted.Count > 0)
        {
            // A voter's other devices learn of the ballot within a second; the one that cast it has the receipt.
            foreach (var person in _voted)
                Feed.Owe(person);
            _voted.Clear();
            Feed.Changed(live: false);
        }
        CloseDue();
    }

    string IMeetingSecrets.AuthorTag(PersonId person, Guid entity) => _keys.AuthorTag(person, entity);

    string IMeetingSecrets.HashCode(string joinCode) => _keys.HashCode(joinCode);

    IReadOnlyList<CountedBallot> IMeetingSecrets.Ballots(RoundId round)
    {
        if (Tentative.OpenRound(round) is not { } open)
            return [];
        return [.. open.Eligible
            .OrderBy(person => person.Value)
            .Select(person => (person, ballot: LatestOf(round, person)))
            .Where(voter => voter.ballot is not null)
            .Select(voter => new CountedBallot(voter.person, voter.ballot!.Row.BallotId, voter.ballot.Ballot))];
    }

    Ballot? IMeetingSecrets.BallotOf(RoundId round, PersonId person) => LatestOf(round, person)?.Ballot;

    private BoxedBallot? LatestOf(RoundId round, PersonId person) => _keys.VoterTag(round, person) is { } tag ? BoxOf(round).Latest(tag) : null;

    private RoundProgress Progress(Round round)
    {
        var box = BoxOf(round.Id);
        var tally = round.Plan.Visibility is RoundVisibility.Open ? box.Tally(round.Rules) : null;
        return new(round.Id, box.Voted, tally?.Totals, tally?.Voters, round.Eligible.Count);
    }

    private IEnumerable<MyBallot> BallotsOf(PersonId person)
    {
        foreach (var round in State.Rounds.Where(r => r.Status is RoundStatus.Open))
        {
            if (_keys.VoterTag(round.Id, person) is { } tag && BoxOf(round.Id).StoredOf(tag) is { } ballot)
                yield return new(round.Id, ballot.Row.Revision, ballot.Row.BallotId, round.Rules.Method.Used(ballot.Ballot), ballot.Ballot);
        }
    }

    private static Receipt ReceiptOf(MeetingState state, RoundId round, BoxedBallot? ballot, Refusal? beside)
    {
        var held = state.RoundOf(round);
        return new(
            ballot?.Row.Revision ?? 0,
            ballot is null || held is null ? 0 : held.Rules.Method.Used(ballot.Ballot),
            held?.Plan.Budget ?? 0,
            beside is null ? null : ballot?.Ballot,
            beside);
    }

    /// <summary>Who was in may read on; who was not asks the team.</summary>
    private async ValueTask<Refusal?> MayRead(Caller caller)
    {
        if (Version <= 0)
            return IsDeleted ? Gone : Unknown;
        if (State.People.ContainsKey(caller.Person))
            return Meeting.MayFollow(State, caller.Person);
        return await Membership(caller) is null ? NotMember : null;
    }

    private Task<MemberView?> Membership(Caller caller) => GrainFactory.GetGrain<ITeamGrain>(State.Team.Value).Member(caller.Person);

    private void CloseDue()
    {
        // One at a time: this is asked after every commit, and closing takes one itself.
        if (_closing || Meeting.Due(State, Clock.GetUtcNow(), this) is null)
            return;
        _closing = true;
        _outbox.Tell(async () =>
        {
            try
            {
                await Execute((state, facts) => Meeting.CloseDue(state, facts.Now, this));
            }
            finally
            {
                _closing = false;
            }
        });
    }

    private void DropDeadKeys(MeetingState state)
    {
        foreach (var round in _boxes.Keys.Where(r => state.OpenRound(r) is null).ToArray())
        {
            _boxes.Remove(round);
            _keys.Drop(Rounds.KeyOf(round));
        }
        if (state.Phase is MeetingPhase.Closed)
            _keys.Drop(Meeting.AuthorsKey);
    }

    private void TellBoard(AgreedAction action)
    {
        var (board, meeting) = (GrainFactory.GetGrain<IBoardGrain>(State.Team.Value), State.Id);
        _outbox.Tell(() => board.Agreed(meeting, action));
    }

    private void TellTeam()
    {
        var team = GrainFactory.GetGrain<ITeamGrain>(State.Team.Value);
        // As it stands when it is told: a repeat never tells what is over.
        _outbox.Tell(() => team.MeetingChanged(
            State.Id, State.Title, State.Phase, State.ClosedAt, State.Kind is MeetingKind.Poll ? Polls.ResultOf(State) : null));
    }
}
