using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Collab.Boards;
using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

/// <summary>A team of its own for one test, with registered people.</summary>
internal sealed class Crew(ClusterFixture cluster)
{
    public const string RecoveryText = "0123-4567-89AB-CDEF";

    private readonly ConcurrentDictionary<PersonId, string> _names = [];

    public TeamId Id { get; } = TeamId.From(Guid.NewGuid());

    public StreamKey Stream => new(StreamKind.Team, Id.Value);

    public StreamKey BoardStream => new(StreamKind.Board, Id.Value);

    public PersonId Leader { get; private set; }

    public ITeamGrain Team => cluster.Grains.GetGrain<ITeamGrain>(Id.Value);

    public IBoardGrain Board => cluster.Grains.GetGrain<IBoardGrain>(Id.Value);

    public static Caller As(PersonId person) => new(person, default);

    public static async Task<Crew> Found(ClusterFixture cluster)
    {
        var crew = new Crew(cluster);
        crew.Leader = await crew.Register("Ada");
        Assert.Null(await crew.Team.Found(As(crew.Leader), "Lighthouse", "Ada", RecoveryCode.Hash(RecoveryText)));
        return crew;
    }

    public IPersonGrain Person(PersonId id) => cluster.Grains.GetGrain<IPersonGrain>(id.Value);

    public IMeetingGrain Meeting(MeetingId id) => cluster.Grains.GetGrain<IMeetingGrain>(id.Value);

    public async Task<PersonId> Register(string name)
    {
        var id = PersonId.From(Guid.NewGuid());
        Assert.Null(await Person(id).Register(name, DeviceId.From(Guid.NewGuid()), "Firefox"));
        _names[id] = name;
        return id;
    }

    /// <summary>A new person who comes in by an invite of the leader's.</summary>
    public async Task<PersonId> Join(string name, TeamRole role = TeamRole.Member)
    {
        var person = await Register(name);
        Assert.Null(await Accept(person, await Invite(role)));
        return person;
    }

    /// <summary>The token of a new invite, as the leader's own part shows it.</summary>
    public async Task<string> Invite(TeamRole role)
    {
        var created = (await Do(Leader, new CreateInvite(role))).Created;
        var mine = JsonNode.Parse((await Team.Follow(As(Leader), "test", new(Stream))).Mine)!;
        return (string)mine["state"]!["invites"]!.AsArray().Single(i => (string)i!["id"]! == created)!["token"]!;
    }

    public Task<Refusal?> Accept(PersonId person, string token)
    {
        Assert.True(InviteToken.TryRead(token, out var team, out var invite));
        Assert.Equal(Id, team);
        return Team.Accept(As(person), invite, token, _names[person]);
    }

    public Task<Reply> Try(PersonId who, TeamCommand command) => Team.Do(As(who), Guid.NewGuid(), command, resend: false);

    public async Task<Reply> Do(PersonId who, TeamCommand command)
    {
        var reply = await Try(who, command);
        Assert.Null(reply.Refusal);
        return reply;
    }

    public async Task<MeetingId> Plan(PersonId who) =>
        MeetingId.From(Guid.Parse((await Do(who, new PlanMeeting("Sprint 7", "mad-sad-glad", "en", new()))).Created!));

    public async Task<JsonNode> View() => JsonNode.Parse((await Team.Follow(As(Leader), "test", new(Stream))).View)!;

    /// <summary>Everything that is stored of a stream, as text.</summary>
    public async Task<string> Stored(StreamKey stream) =>
        string.Join('\n', (await cluster.Store.Read(stream, 0, 10_000, CancellationToken.None)).Select(e => Encoding.UTF8.GetString(e.Data)));
}
