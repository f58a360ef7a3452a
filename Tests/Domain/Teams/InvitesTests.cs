using Collab.Domain.Teams;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class InvitesTests
{
    private static readonly InviteId First = InviteId.From(Scenario<TeamState, TeamEvent>.Fresh(1));
    private static readonly PersonId Kim = PersonId.From(new("cccccccc-0000-0000-0000-000000000000"));
    private static readonly PersonId Lee = PersonId.From(new("dddddddd-0000-0000-0000-000000000000"));

    [Fact]
    public void A_members_invite_lasts_and_works_for_many()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member)).Then(new TeamEvent.InviteCreated(First, TeamRole.Member, null, Ada));
        Assert.Equal(First.ToString(), scenario.Decision.Created);
        Accept(scenario.After(TimeSpan.FromDays(400)), Kim).Then(new TeamEvent.MemberJoined(Kim, "Kim", TeamRole.Member, First));
        Accept(scenario, Lee).Then(new TeamEvent.MemberJoined(Lee, "Kim", TeamRole.Member, First));
    }

    [Fact]
    public void A_leaders_invite_works_once()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Leader))
            .Then(new TeamEvent.InviteCreated(First, TeamRole.Leader, Scenario<TeamState, TeamEvent>.Start.AddHours(24), Ada));
        Accept(scenario, Kim).Then(new TeamEvent.MemberJoined(Kim, "Kim", TeamRole.Leader, First));
        Accept(scenario, Lee).Refused(RefusalCode.InviteInvalid);
    }

    [Fact]
    public void A_leaders_invite_ends_after_a_day()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Leader));
        Accept(scenario.After(TimeSpan.FromHours(24)), Kim).Refused(RefusalCode.InviteInvalid);
        scenario.When(Ada, new CreateInvite(TeamRole.Member));
        Assert.Equal(new TeamEvent.InviteRevoked(First), scenario.Decision.Events[0]);
    }

    [Fact]
    public void Who_is_in_stays_as_they_are_but_for_a_leaders_invite()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member));
        Accept(scenario, Eve).Then();
        scenario.When(Ada, new RevokeInvite(First));
        Accept(scenario, Eve).Then();
        Accept(Lighthouse().When(Ada, new CreateInvite(TeamRole.Leader)), Eve).Then(new TeamEvent.RoleChanged(Eve, TeamRole.Leader, First));
    }

    [Fact]
    public void Revoked_foreign_and_forged_invites_lead_nowhere()
    {
        Accept(Lighthouse(), Kim).Refused(RefusalCode.InviteInvalid);
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member));
        Accept(scenario, Kim, genuine: false).Refused(RefusalCode.InviteInvalid);
        Accept(scenario.When(Ada, new RevokeInvite(First)), Kim).Refused(RefusalCode.InviteInvalid);
        scenario.When(Ada, new RevokeInvite(First)).Then();
    }

    [Fact]
    public void Who_comes_in_has_a_name()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member));
        scenario.When((s, f) => Rules.Accept(s, Kim, First, _ => true, "\u200F", f.Now)).Refused(RefusalCode.Empty);
    }

    [Fact]
    public void There_are_at_most_twenty_but_the_operator_can_always_make_one()
    {
        var scenario = Lighthouse();
        for (var i = 0; i < Rules.InvitesMax; i++)
            scenario.When(Ada, new CreateInvite(TeamRole.Observer));
        scenario.When(Ada, new CreateInvite(TeamRole.Observer)).Refused(RefusalCode.TooMany);
        scenario.When((s, f) => Rules.RecoverLeader(s, f));
        Assert.Null(scenario.Decision.Refusal);
        Nobody().When((s, f) => Rules.RecoverLeader(s, f)).Refused(RefusalCode.Unknown);
    }

    [Fact]
    public void An_unknown_role_is_malformed() => Lighthouse().When(Ada, new CreateInvite((TeamRole)9)).Refused(RefusalCode.Malformed);

    private static Scenario<TeamState, TeamEvent> Accept(Scenario<TeamState, TeamEvent> scenario, PersonId who, bool genuine = true) =>
        scenario.When((s, f) => Rules.Accept(s, who, First, _ => genuine, "Kim", f.Now));
}
