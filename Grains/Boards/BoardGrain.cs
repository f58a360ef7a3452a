using Collab.Boards;
using Collab.Domain.Boards;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Orleans.Concurrency;

namespace Collab.Grains.Boards;

/// <summary>A team's living board. Who may do what is asked of the team each time: it runs in the same cluster, and knows.</summary>
[Reentrant]
internal sealed class BoardGrain(IServiceProvider services) : FollowedGrain<BoardState, BoardEvent>(services, StreamKind.Board), IBoardGrain
{
    private static readonly Refusal NotMember = new(RefusalCode.NotMember, "You are not in this team.");
    private static readonly Refusal NotIn = new(RefusalCode.Removed, "You are no longer in this team.");

    /// <summary>Of those who follow, as last heard.</summary>
    private readonly Dictionary<PersonId, TeamRole> _roles = [];
    private int _changes;

    protected override BoardState Initial => BoardState.Initial;

    private ITeamGrain Team => GrainFactory.GetGrain<ITeamGrain>(this.GetPrimaryKey());

    public override BoardState Evolve(BoardState state, BoardEvent happened, EventInfo info) => Board.Evolve(state, happened, info);

    public async Task<Reply> Do(Caller caller, Guid id, BoardCommand command, bool resend)
    {
        var owner = command switch { CreateAction c => c.Owner, EditAction c => c.Owner, _ => null };
        var rights = new BoardRights(await RoleOf(caller.Person), owner is null || await RoleOf(owner.Value) is not null);
        return await Execute(caller, id, resend, (s, f) => Board.Decide(s, command, rights, f));
    }

    public Task Agreed(MeetingId meeting, AgreedAction action) => Execute((s, _) => Board.Agreed(s, meeting, action)).OrFault();

    public async Task MemberChanged(PersonId person, TeamRole? role)
    {
        _changes++;
        if (role is null)
        {
            _roles.Remove(person);
            await Feed.Depart(new(person, NotIn));
        }
        else if (_roles.ContainsKey(person))
        {
            _roles[person] = role.Value;
            Feed.Owe(person);
            Feed.Changed(live: false);
        }
    }

    public async Task<ReadReply> Read(Caller caller)
    {
        if (IsDeleted)
            return new(null, Gone);
        return await RoleOf(caller.Person) is null ? new(null, NotMember) : new(ViewJson());
    }

    public async Task Delete()
    {
        if (IsDeleted)
            return;
        await Feed.Depart(new(null, Gone));
        await DeleteStream();
    }

    protected override async ValueTask<Refusal?> Enter(Caller caller)
    {
        if (await RoleOf(caller.Person) is not { } role)
            return NotMember;
        _roles[caller.Person] = role;
        return null;
    }

    protected override object View(BoardState state) => BoardProjection.View(state);

    protected override object? Changes(BoardState before, BoardState after) => BoardProjection.Changes(before, after);

    protected override object Mine(PersonId person) => BoardProjection.Mine(person, _roles.GetValueOrDefault(person, TeamRole.Observer));

    protected override bool TouchesEveryone(BoardEvent happened) => false;

    /// <summary>The team may tell of a change while its answer is on its way here: then the answer may be older, and is asked for again.</summary>
    private async Task<TeamRole?> RoleOf(PersonId person)
    {
        while (true)
        {
            var changes = _changes;
            var member = await Team.Member(person);
            if (changes == _changes)
                return member?.Role;
        }
    }
}
