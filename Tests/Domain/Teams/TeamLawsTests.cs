using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

/// <summary>What holds for every team, tried on random lives of one.</summary>
public sealed class TeamLawsTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Changes_fold_to_the_view(int seed)
    {
        var scenario = Lighthouse();
        var client = new ClientFold(TeamProjection.View(scenario.State));
        Live(scenario, seed, (before, after) =>
        {
            client.Apply(TeamProjection.Changes(before, after));
            Assert.Equal(Canonical.Of(TeamProjection.View(after)), client.Canonically);
        });
    }

    [Theory, InlineData(6), InlineData(7), InlineData(8)]
    public void Replay_and_snapshot_equal_the_live_state(int seed)
    {
        var scenario = Lighthouse();
        Live(scenario, seed, (_, _) => { });
        var live = Canonical.Of(scenario.State);
        Assert.Equal(live, Canonical.Of(scenario.Replayed()));
        Assert.Equal(live, Canonical.Of(StreamJson.Parse<TeamState>(StreamJson.Bytes(scenario.State))));
    }

    [Theory, InlineData(9), InlineData(10), InlineData(11)]
    public void A_team_of_several_is_never_without_a_leader(int seed) =>
        Live(Lighthouse(), seed, (_, after) =>
            Assert.True(after.Members.Count < 2 || after.Members.Values.Any(m => m.Role is TeamRole.Leader), "Nobody leads."));

    [Fact]
    public void Only_leaders_see_invites()
    {
        var state = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member)).State;
        var invite = Assert.Single(TeamProjection.Mine(state, Ada, new FixedSecret()).Invites);
        Assert.True(InviteToken.TryRead(invite.Token, out var team, out var id) && (team, id) == (Ours, invite.Id));
        Assert.Empty(TeamProjection.Mine(state, Ben, new FixedSecret()).Invites);
        Assert.DoesNotContain("invite", Canonical.Of(TeamProjection.View(state)), StringComparison.OrdinalIgnoreCase);
    }

    private static void Live(Scenario<TeamState, TeamEvent> scenario, int seed, Action<TeamState, TeamState> seen)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(1, 6).Select(i => PersonId.From(Scenario<TeamState, TeamEvent>.Fresh(900 + i))).Append(Ada).Append(Ben).Append(Eve).ToArray();
        for (var i = 0; i < 300; i++)
        {
            var before = scenario.State;
            Act(scenario.After(TimeSpan.FromMinutes(random.Next(200))), random, people[random.Next(people.Length)], people[random.Next(people.Length)]);
            seen(before, scenario.State);
        }
    }

    private static void Act(Scenario<TeamState, TeamEvent> scenario, Random random, PersonId who, PersonId whom)
    {
        var state = scenario.State;
        var (invite, template, meeting) = (Any(state.Invites.Keys, random), Any(state.Templates.Keys, random), Any(state.Meetings.Keys, random));
        _ = random.Next(14) switch
        {
            0 => scenario.When(who, new RenameTeam($"Team {random.Next(9)}", "red")),
            1 => scenario.When(who, new ChangeRole(whom, (TeamRole)random.Next(3))),
            2 => scenario.When(who, new RemoveMember(whom)),
            3 => scenario.When(who, new LeaveTeam()),
            4 => scenario.When(who, new CreateInvite((TeamRole)random.Next(3))),
            5 => scenario.When(who, new RevokeInvite(invite)),
            6 => scenario.When(who, new SaveTemplate(random.Next(2) == 0 ? null : template, "Ours", [new("One", "", "red")])),
            7 => scenario.When(who, new DeleteTemplate(template)),
            8 => scenario.When(who, new PlanMeeting($"Retro {random.Next(9)}", "plus-delta", "en", new())),
            9 => scenario.When(who, new DeleteMeeting(meeting)),
            10 => scenario.When((s, _) => Rules.Changed(s, new(meeting, "Retro", (MeetingPhase)random.Next(3), null))),
            11 => scenario.When((s, _) => Rules.Renamed(s, whom, $"Name {random.Next(9)}")),
            12 => scenario.When((s, _) => s.Errands.IsEmpty ? Decision<TeamEvent>.Nothing : Rules.Settle(s, s.Errands.Keys.First())),
            _ => scenario.When((s, f) => Rules.Accept(s, whom, invite, _ => true, "Guest", f.Now)),
        };
    }

    private static T? Any<T>(IEnumerable<T> of, Random random) => of.OrderBy(id => id!.ToString(), StringComparer.Ordinal).Skip(random.Next(3)).FirstOrDefault();
}
