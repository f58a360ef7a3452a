using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Collab.Grains.Meetings;

/// <summary>A live meeting: commands in, decided by <see cref="Meeting"/>, stored, published. Ballots stand beside the events.</summary>
[Reentrant]
internal sealed partial class MeetingGrain : FollowedGrain<MeetingState, MeetingEvent>, IMeetingGrain, IMeetingSecrets
{
    private static readonly Refusal Unknown = new(RefusalCode.Unknown, "There is no such meeting.");
    private static readonly Refusal NotMember = new(RefusalCode.NotMember, "You are not a member of this team.");
    private static readonly Refusal WrongCode = new(RefusalCode.CodeInvalid, "This code leads to no open meeting.");

    private readonly Dictionary<RoundId, BallotBox> _boxes = [];
    private readonly HashSet<PersonId> _voted = [];
    private readonly ImageOptions _imageLimits;
    private readonly MeetingKeys _keys;
    private readonly TypingMarks _typing;
    private readonly Outbox _outbox;

    public MeetingGrain(IServiceProvider services) : base(services, StreamKind.Meeting)
    {
        _keys = new(services.GetRequiredService<IServerSecret>());
        _typing = new(Clock);
        _imageLimits = services.GetRequiredService<IOptions<ImageOptions>>().Value;
        _outbox = new(Clock, Log);
    }

    /// <summary>3 since snapshots know pictures, 2 since they know the planned end.</summary>
    protected override int SnapshotSchema => 3;

    protected override MeetingState Initial => MeetingState.Initial;

    public override MeetingState Evolve(MeetingState state, MeetingEvent happened, EventInfo info) =>
        Meeting.Evolve(state, happened, info.Version, info.At);

    public async Task Open(MeetingPlan plan)
    {
        var (salt, roundSalt) = (Entropy.NewSalt(), Entropy.NewSalt());
        var facilitator = new Caller(plan.Facilitator, default);
        await Execute((state, facts) => Learned(plan.Question is null
            ? Meeting.Open(state, plan, salt, this)
            : Polls.Begin(state, plan, salt, new(facilitator, facts.Now, facts.Fresh, roundSalt, false, this)))).OrFault();
    }

    public async Task<Refusal?> Import(MeetingImport import) =>
        (await Execute((state, facts) => Meeting.Import(state, import, facts.Now))).Refusal;

    public async Task<Reply> Do(Caller caller, Guid id, MeetingCommand command, bool resend)
    {
        if (Version == 0)
            return Reply.Refused(Unknown);
        var salt = Entropy.NewSalt();
        var reply = await Execute(caller, id, resend, (state, facts) => Learned(Meeting.Decide(
            state, command, new(caller, facts.Now, facts.Fresh, salt, FacilitatorGone, this) { Images = _images })));
        if (reply.Refusal is null && command is RemoveParticipant removal)
            await CutOff(removal.Person);
        return reply;
    }

    public async Task<Receipt[]> Cast(Castings castings)
    {
        // All decide in this turn, so that they share a commit; then the first that waits has waited for all.
        var answers = castings.Ballots.Select(one => Cast(one.Caller.Person, one.Cast)).ToArray();
        var receipts = new Receipt[answers.Length];
        for (var i = 0; i < answers.Length; i++)
            receipts[i] = await answers[i];
        return receipts;
    }

    private Task<Receipt> Cast(PersonId voter, Cast cast) => Version <= 0
        ? Task.FromResult(new Receipt(0, 0, 0, null, Unknown))
        : Writer.Submit(new BallotEntry(this, voter, cast) { Since = Writer.Ticks });

    public Task Typing(Caller caller, ColumnId? column)
    {
        if (Meeting.MayFollow(State, caller.Person) is null && _typing.Set(caller.Person, column))
            LiveChanged();
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Join(Caller caller, string code, string name)
    {
        if (State.JoinCode is null || !string.Equals(State.JoinCode, code, StringComparison.OrdinalIgnoreCase))
            return WrongCode;
        var member = await GrainFactory.GetGrain<ITeamGrain>(State.Team.Value).Member(caller.Person);
        // Before they are in: whoever deletes themselves has to find every place that holds their name.
        if (member is null)
            await GrainFactory.GetGrain<IPersonGrain>(caller.Person.Value).Note(Key);
        var reply = await Execute((state, _) => Meeting.Enter(
            state, caller.Person, member?.Name ?? name, member?.Role ?? TeamRole.Member, guest: member is null));
        return reply.Refusal;
    }

    public Task<MeetingCard?> CardOf(string code) => Task.FromResult(
        State.JoinCode is { } current && string.Equals(current, code, StringComparison.OrdinalIgnoreCase)
            ? new MeetingCard(State.Id, State.Title, State.Phase, State.Settings.Anonymous, State.Kind)
            : null);

    public async Task MemberChanged(PersonId person, TeamRole? role, string name)
    {
        await Execute((state, _) => Meeting.MemberChanged(state, person, role, name)).OrFault();
        if (role is null)
            await CutOff(person);
    }

    public async Task<ReadReply> Read(Caller caller) =>
        await MayRead(caller) is { } refusal ? new(null, refusal) : new(ViewJson());

    public async Task Delete()
    {
        await Feed.Depart(new(null, Gone));
        await DeleteStream();
    }

    async Task IMeetingGrain.Forget(PersonId person)
    {
        await Execute((state, _) => Learned(Meeting.Forgotten(state, person, this))).OrFault();
        await Forget(happened => Meeting.Forget(happened, person));
    }

    private Task CutOff(PersonId person) => Feed.Depart(new(person, new(RefusalCode.Removed, "You were removed from this meeting.")));

    /// <summary>A decision's keys sign from now on, and the pictures it deletes are gone; if it is not stored, the next load takes that back.</summary>
    private Decision<MeetingEvent> Learned(Decision<MeetingEvent> decision)
    {
        foreach (var key in decision.Keys)
            _keys.Add(key);
        foreach (var image in decision.DropImages)
            _images.Remove(new(image));
        return decision;
    }

    private BallotBox BoxOf(RoundId round)
    {
        if (!_boxes.TryGetValue(round, out var box))
            _boxes[round] = box = new();
        return box;
    }
}
