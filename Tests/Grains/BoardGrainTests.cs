using System.Text.Json.Nodes;
using Collab.Boards;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using static Collab.Tests.Grains.Crew;

namespace Collab.Tests.Grains;

[Collection(ClusterCollection.Name)]
public sealed class BoardGrainTests(ClusterFixture cluster)
{
    [Fact]
    public async Task The_team_says_who_may_write_and_read()
    {
        var crew = await Found(cluster);
        var (ben, eve, stranger) = (await crew.Join("Ben"), await crew.Join("Eve", TeamRole.Observer), await crew.Register("Who"));
        Assert.Null((await Do(crew, ben, new CreateAction("Fix the build", crew.Leader))).Refusal);
        Assert.Equal(RefusalCode.NotAllowed, (await Do(crew, eve, new CreateAction("x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotMember, (await Do(crew, stranger, new CreateAction("x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.Unknown, (await Do(crew, ben, new CreateAction("x", stranger))).Refusal?.Code);
        Assert.Equal("Fix the build", (string?)Assert.Single(await Actions(crew, eve))!["text"]);
        Assert.Equal(RefusalCode.NotMember, (await crew.Board.Read(As(stranger))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotMember, (await crew.Board.Follow(As(stranger), "test", new(crew.BoardStream))).Refusal?.Code);
    }

    [Fact]
    public async Task A_command_sent_again_takes_effect_once()
    {
        var crew = await Found(cluster);
        var id = Guid.NewGuid();
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => crew.Board.Do(As(crew.Leader), id, new CreateAction("Once"), resend: false)));
        await ClusterFixture.Deactivate(crew.Board);
        var late = await crew.Board.Do(As(crew.Leader), id, new CreateAction("Once"), resend: true);
        Assert.Single(replies.Append(late).Distinct());
        Assert.Single(await Actions(crew, crew.Leader));
    }

    [Fact]
    public async Task What_a_meeting_agreed_is_there_once_also_after_a_restart()
    {
        var crew = await Found(cluster);
        var (meeting, agreed) = (MeetingId.From(Guid.NewGuid()), new AgreedAction(ActionId.From(Guid.NewGuid()), "Write it down", null, null, null));
        await crew.Board.Agreed(meeting, agreed);
        await crew.Board.Agreed(meeting, agreed);
        await ClusterFixture.Deactivate(crew.Board);
        await crew.Board.Agreed(meeting, agreed);
        Assert.Equal(meeting.ToString(), (string?)Assert.Single(await Actions(crew, crew.Leader))!["origin"]);
    }

    [Fact]
    public async Task A_new_role_reaches_who_follows()
    {
        var crew = await Found(cluster);
        var ben = await crew.Join("Ben");
        var feed = await RecordingFeed.Follow(cluster.Grains, crew.Board, crew.BoardStream, ben);
        await crew.Do(crew.Leader, new ChangeRole(ben, TeamRole.Observer));
        await Eventually.Holds(
            () => Task.FromResult(feed.LastMineOf(ben).Contains("\"observer\"", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(10), "The follower did not hear of the new role");
        Assert.Equal(RefusalCode.NotAllowed, (await Do(crew, ben, new CreateAction("x"))).Refusal?.Code);
        GC.KeepAlive(feed);
    }

    private static Task<Reply> Do(Crew crew, PersonId who, BoardCommand command) => crew.Board.Do(As(who), Guid.NewGuid(), command, resend: false);

    private static async Task<JsonArray> Actions(Crew crew, PersonId reader) => JsonNode.Parse((await crew.Board.Read(As(reader))).View)!["actions"]!.AsArray();
}
