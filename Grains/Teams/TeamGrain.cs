using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace Collab.Grains.Teams;

/// <summary>A living team: commands in, and what it owes meetings, its board and its people out.</summary>
[Reentrant]
internal sealed partial class TeamGrain(IServiceProvider services) : FollowedGrain<TeamState, TeamEvent>(services, StreamKind.Team), ITeamGrain
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly IServerSecret _secret = services.GetRequiredService<IServerSecret>();
    private Tries _recovering = new(5, Hour);

    protected override TeamState Initial => TeamState.Initial;

    private TeamId Id => TeamId.From(this.GetPrimaryKey());

    public override TeamState Evolve(TeamState state, TeamEvent happened, EventInfo info) => Team.Evolve(state, happened, info);

    public Task<Refusal?> Found(Caller caller, string name, string founderName, byte[] recoveryHash) =>
        Settled(Execute((s, _) => Team.Found(s, Id, name, caller.Person, founderName, recoveryHash)));

    public async Task<Reply> Do(Caller caller, Guid id, TeamCommand command, bool resend)
    {
        var reply = await Execute(caller, id, resend, (s, f) => Team.Decide(s, command, caller.Person, f));
        return reply.Refusal is null && await Unsettled(reply) is { } notNow ? Reply.Refused(notNow) : reply;
    }

    public Task<InvitationReply> Invitation(InviteId invite, string token) => Task.FromResult(
        Team.Find(State, invite, i => InviteToken.IsGenuine(_secret, Id, i, token), Clock.GetUtcNow()) is { } found
            ? new InvitationReply(State.Team!.Name, found.Role)
            : new InvitationReply(null, null, Team.InviteInvalid));

    public Task<Refusal?> Accept(Caller caller, InviteId invite, string token, string name) =>
        Settled(Execute((s, f) => Team.Accept(s, caller.Person, invite, i => InviteToken.IsGenuine(_secret, Id, i, token), name, f.Now)));

    public async Task<Reply> Import(Caller caller, Guid id, byte[] json)
    {
        var listed = await Execute(caller, id, resend: true, (s, f) => Team.Import(s, json, caller.Person, f));
        if (listed.Refusal is not null || State.Members.GetValueOrDefault(caller.Person) is not { } member)
            return listed;
        var meeting = MeetingId.From(Guid.Parse(listed.Created!));
        if (await Meeting(meeting).Import(new(meeting, Id, member, json)) is not { } refusal)
            return listed;
        await Settled(Execute((s, f) => Team.Decide(s, new DeleteMeeting(meeting), caller.Person, f)));
        return Reply.Refused(refusal);
    }

    public Task<MemberView?> Member(PersonId person) => Task.FromResult(State.Deleted ? null : State.Members.GetValueOrDefault(person));

    public Task<TeamSummary?> Summary(Caller caller) =>
        Task.FromResult(State.RoleOf(caller.Person) is { } role ? new TeamSummary(Id, State.Team!.Name, State.Team.Accent, role) : null);

    public Task<Refusal?> Recover(Caller caller, string code, string name) => Settled(Execute((s, f) =>
    {
        // Counted while deciding: many guesses sent at once are still one after the other here.
        var decision = Team.Recover(s, caller.Person, code, name, _recovering, f);
        if (decision.Refusal?.Code == RefusalCode.CodeInvalid)
            _recovering = _recovering.After(f.Now);
        return decision;
    }));

    public async Task<InviteView?> RecoverLeader()
    {
        var reply = await Execute((s, f) => Team.RecoverLeader(s, f));
        return reply.Created is { } created && State.Invites.TryGetValue(InviteId.From(Guid.Parse(created)), out var invite)
            ? TeamProjection.Of(invite, State, _secret)
            : null;
    }

    public Task MeetingChanged(MeetingId meeting, string title, MeetingPhase phase, DateTimeOffset? closedAt, PollResult? result) =>
        Execute((s, _) => Team.Changed(s, new(meeting, title, phase, closedAt, result))).OrFault();

    public Task Renamed(PersonId person, string name) => Settled(Execute((s, _) => Team.Renamed(s, person, name))).OrFault();

    public Task<Refusal?> MayLeave(PersonId person) => Task.FromResult(Team.MayNotLeave(State, person));

    public Task Forget(PersonId person) => Settled(Execute((s, _) => Team.Forget(s, person))).OrFault();

    public Task<Refusal?> Delete(Caller caller, string confirmedName) => Settled(Execute((s, _) => Team.Delete(s, caller.Person, confirmedName)));

    protected override ValueTask<Refusal?> Enter(Caller caller) => new(Team.MayNot(State, caller.Person, TeamRole.Observer));

    protected override object View(TeamState state) => TeamProjection.View(state);

    protected override object? Changes(TeamState before, TeamState after) => TeamProjection.Changes(before, after);

    protected override object Mine(PersonId person) => TeamProjection.Mine(State, person, _secret);

    // A leader's own part lists the invites, and everybody's their role.
    protected override bool TouchesEveryone(TeamEvent happened) => happened is TeamEvent.MemberJoined or TeamEvent.RoleChanged
        or TeamEvent.MemberRemoved or TeamEvent.InviteCreated or TeamEvent.InviteRevoked;
}
