using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using static Collab.Tests.Grains.Crew;

namespace Collab.Tests.Grains;

[Collection(ClusterCollection.Name)]
public sealed class TeamGrainTests(ClusterFixture cluster)
{
    [Fact]
    public async Task The_founder_leads_and_finds_the_team()
    {
        var crew = await Found(cluster);
        Assert.Equal(TeamRole.Leader, (await crew.Team.Member(crew.Leader))?.Role);
        Assert.Equal("Lighthouse", (await crew.Team.Summary(As(crew.Leader)))?.Name);
        Assert.Equal(crew.Id, Assert.Single((await crew.Person(crew.Leader).Get())!.Teams));
        Assert.Null(await crew.Team.Found(As(crew.Leader), "Again", "Ada", RecoveryCode.Hash("x")));
    }

    [Fact]
    public async Task A_command_sent_again_takes_effect_once_also_after_a_restart()
    {
        var crew = await Found(cluster);
        var id = Guid.NewGuid();
        var save = new SaveTemplate(null, "Ours", [new("One", "", "red")]);
        var first = await crew.Team.Do(As(crew.Leader), id, save, resend: false);
        Assert.Equal(first, await crew.Team.Do(As(crew.Leader), id, save, resend: false));
        await ClusterFixture.Deactivate(crew.Team);
        Assert.Equal(first, await crew.Team.Do(As(crew.Leader), id, save, resend: true));
        Assert.Single((await crew.View())["templates"]!.AsArray());
    }

    [Fact]
    public async Task A_restart_changes_nothing_that_is_seen()
    {
        var crew = await Found(cluster);
        await crew.Plan(await crew.Join("Ben"));
        await crew.Do(crew.Leader, new RenameTeam("Harbour", "teal"));
        var before = (await crew.View()).ToJsonString();
        await ClusterFixture.Deactivate(crew.Team);
        Assert.Equal(Domain.Canonical.Of(System.Text.Json.Nodes.JsonNode.Parse(before)!), Domain.Canonical.Of(await crew.View()));
    }

    [Fact]
    public async Task A_removed_member_is_cut_off_everywhere_before_the_reply()
    {
        var crew = await Found(cluster);
        var ben = await crew.Join("Ben");
        var meeting = await crew.Plan(crew.Leader);
        var team = await RecordingFeed.Follow(cluster.Grains, crew.Team, crew.Stream, ben);
        var board = await RecordingFeed.Follow(cluster.Grains, crew.Board, crew.BoardStream, ben);
        var room = await RecordingFeed.Follow(cluster.Grains, crew.Meeting(meeting), new(StreamKind.Meeting, meeting.Value), ben);

        await crew.Do(crew.Leader, new RemoveMember(ben));

        Assert.True(team.HasLeft(ben), "The team's feed did not cut them off.");
        Assert.True(board.HasLeft(ben), "The board's feed did not cut them off.");
        Assert.True(room.HasLeft(ben), "The meeting's feed did not cut them off.");
        Assert.Equal(RefusalCode.NotMember, (await crew.Team.Follow(As(ben), "test", new(crew.Stream))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotMember, (await crew.Board.Follow(As(ben), "test", new(crew.BoardStream))).Refusal?.Code);
        Assert.NotNull((await crew.Meeting(meeting).Follow(As(ben), "test", new(new(StreamKind.Meeting, meeting.Value)))).Refusal);
        Assert.Empty((await crew.Person(ben).Get())!.Teams);
        GC.KeepAlive((team, board, room));
    }

    [Fact]
    public async Task A_link_from_before_a_removal_leads_nowhere()
    {
        var crew = await Found(cluster);
        var token = await crew.Invite(TeamRole.Member);
        var ben = await crew.Register("Ben");
        Assert.Null(await crew.Accept(ben, token));
        await crew.Do(crew.Leader, new RemoveMember(ben));
        Assert.Equal(RefusalCode.InviteInvalid, (await crew.Accept(ben, token))?.Code);
        Assert.Null((await crew.Team.Member(ben))?.Role);
    }

    [Fact]
    public async Task A_leaders_invite_lets_one_of_many_in()
    {
        var crew = await Found(cluster);
        var token = await crew.Invite(TeamRole.Leader);
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => crew.Register($"Guest {i}")));
        var refusals = await Task.WhenAll(people.Select(p => crew.Accept(p, token)));
        Assert.Single(refusals, r => r is null);
        Assert.All(refusals.OfType<Refusal>(), r => Assert.Equal(RefusalCode.InviteInvalid, r.Code));
    }

    [Fact]
    public async Task An_invitation_says_where_it_leads()
    {
        var crew = await Found(cluster);
        var token = await crew.Invite(TeamRole.Observer);
        InviteToken.TryRead(token, out _, out var invite);
        Assert.Equal(("Lighthouse", TeamRole.Observer, null), await crew.Team.Invitation(invite, token) is var i ? (i.TeamName, i.Role, i.Refusal) : default);
        Assert.Equal(RefusalCode.InviteInvalid, (await crew.Team.Invitation(invite, token[..63] + (token[63] == 'A' ? 'B' : 'A'))).Refusal?.Code);
        await crew.Do(crew.Leader, new RevokeInvite(invite));
        Assert.Equal(RefusalCode.InviteInvalid, (await crew.Team.Invitation(invite, token)).Refusal?.Code);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_still_only_five()
    {
        var crew = await Found(cluster);
        var eve = await crew.Register("Eve");
        var guesses = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => crew.Team.Recover(As(eve), $"{i}", "Eve")));
        Assert.Equal(5, guesses.Count(g => g?.Code == RefusalCode.CodeInvalid));
        Assert.Equal(RefusalCode.TooFast, (await crew.Team.Recover(As(eve), RecoveryText, "Eve"))?.Code);
    }

    [Fact]
    public async Task The_recovery_code_and_the_operator_lead_back_in()
    {
        var crew = await Found(cluster);
        var eve = await crew.Register("Eve");
        Assert.Null(await crew.Team.Recover(As(eve), RecoveryText.ToLowerInvariant(), "Eve"));
        Assert.Equal(TeamRole.Leader, (await crew.Team.Member(eve))?.Role);
        var invite = await crew.Team.RecoverLeader();
        Assert.Null(await crew.Accept(await crew.Register("Kim"), invite!.Token));
        Assert.Null(await cluster.Grains.GetGrain<ITeamGrain>(Guid.NewGuid()).RecoverLeader());
    }

    [Fact]
    public async Task A_meeting_planned_right_before_a_crash_opens_after_it()
    {
        var (team, meeting, ada) = (TeamId.From(Guid.NewGuid()), MeetingId.From(Guid.NewGuid()), PersonId.From(Guid.NewGuid()));
        TeamEvent[] events =
        [
            new TeamEvent.TeamFounded(team, "Lighthouse", "blue", ""),
            new TeamEvent.MemberJoined(ada, "Ada", TeamRole.Leader),
            new TeamEvent.MeetingPlanned(meeting, "Sprint 7", "kalm", new([new("Keep", "", "green")], new(), [new(Stage.Reflect, 5)]), ada),
        ];
        var stream = new StreamKey(StreamKind.Team, team.Value);
        var taken = await cluster.Store.TakeOver(stream, 0, CancellationToken.None);
        var rows = events.Select((e, i) => EventCodec<TeamEvent>.Encode(e, new(i + 1, DateTimeOffset.UtcNow))).ToArray();
        Assert.True(await cluster.Store.Commit(stream, taken.Epoch, 0, new(rows, [], [], [], [], [], [], [], [], []), CancellationToken.None));

        await cluster.Grains.GetGrain<ITeamGrain>(team.Value).Member(ada);
        var opened = cluster.Grains.GetGrain<IMeetingGrain>(meeting.Value);

        await Eventually.Holds(
            async () => (await opened.Follow(As(ada), "test", new(new(StreamKind.Meeting, meeting.Value)))).Refusal is null,
            TimeSpan.FromSeconds(15), "The meeting did not open");
    }

    [Fact]
    public async Task Deleting_a_meeting_takes_it_off_the_list_and_away()
    {
        var crew = await Found(cluster);
        var meeting = await crew.Plan(crew.Leader);
        await crew.Do(crew.Leader, new DeleteMeeting(meeting));
        Assert.Empty((await crew.View())["meetings"]!.AsArray());
        Assert.Equal("", await crew.Stored(new(StreamKind.Meeting, meeting.Value)));
    }

    [Fact]
    public async Task Deleting_the_team_leaves_nothing_of_it()
    {
        var crew = await Found(cluster);
        var ben = await crew.Join("Ben");
        var meeting = await crew.Plan(ben);
        await crew.Board.Do(As(ben), Guid.NewGuid(), new Collab.Boards.CreateAction("Fix the build"), resend: false);
        var feed = await RecordingFeed.Follow(cluster.Grains, crew.Team, crew.Stream, ben);

        Assert.Equal(RefusalCode.NotAllowed, (await crew.Team.Delete(As(ben), "Lighthouse"))?.Code);
        Assert.Null(await crew.Team.Delete(As(crew.Leader), "Lighthouse"));

        foreach (var stream in new[] { crew.Stream, crew.BoardStream, new(StreamKind.Meeting, meeting.Value) })
            Assert.Equal("", await crew.Stored(stream));
        Assert.True(feed.HasLeft(null), "Followers were not told.");
        Assert.Empty((await crew.Person(ben).Get())!.Teams);
        Assert.Null(await crew.Team.Member(ben));
        Assert.Equal(RefusalCode.Deleted, (await crew.Try(crew.Leader, new LeaveTeam())).Refusal?.Code);
        GC.KeepAlive(feed);
    }
}
