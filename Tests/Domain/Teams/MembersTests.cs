using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class MembersTests
{
    private static readonly Tries NoTries = new(5, TimeSpan.FromHours(1));

    [Fact]
    public void The_last_leader_stays_a_leader()
    {
        Lighthouse().When(Ada, new ChangeRole(Ada, TeamRole.Member)).Refused(RefusalCode.LastLeader);
        Lighthouse().When(Ada, new RemoveMember(Ada)).Refused(RefusalCode.LastLeader);
        Lighthouse().When(Ada, new LeaveTeam()).Refused(RefusalCode.LastLeader);
        Assert.Equal(RefusalCode.LastLeader, Rules.MayNotLeave(Lighthouse().State, Ada)?.Code);
    }

    [Fact]
    public void With_a_second_leader_the_first_may_go() =>
        Lighthouse()
            .When(Ada, new ChangeRole(Ben, TeamRole.Leader)).Then(new TeamEvent.RoleChanged(Ben, TeamRole.Leader))
            .When(Ada, new LeaveTeam()).Then(new TeamEvent.MemberLeft(Ada));

    [Fact]
    public void Whoever_is_alone_may_go() =>
        Nobody().Given(Founded, AdaLeads).When(Ada, new LeaveTeam()).Then(new TeamEvent.MemberLeft(Ada));

    [Fact]
    public void The_role_somebody_has_is_not_given_again() =>
        Lighthouse().When(Ada, new ChangeRole(Ben, TeamRole.Member)).Then();

    [Fact]
    public void Roles_are_of_members_and_known()
    {
        Lighthouse().When(Ada, new ChangeRole(new(Guid.NewGuid()), TeamRole.Member)).Refused(RefusalCode.Unknown);
        Lighthouse().When(Ada, new ChangeRole(Ben, (TeamRole)7)).Refused(RefusalCode.Malformed);
    }

    [Fact]
    public void Removing_owes_everybody_word_of_it_and_a_repeat_does_nothing()
    {
        var scenario = Lighthouse().When(Ada, new RemoveMember(Ben)).Then(new TeamEvent.MemberRemoved(Ben, Ada));
        Assert.Contains(new Errand.TellOfMember(Ben, Everywhere: true), scenario.State.Errands.Values);
        scenario.When(Ada, new RemoveMember(Ben)).Then();
    }

    [Fact]
    public void Removing_ends_every_link_that_was_handed_out()
    {
        var scenario = Lighthouse().When(Ada, new CreateInvite(TeamRole.Member));
        var before = InviteToken.Of(new FixedSecret(), Ours, scenario.State.Invites.Values.Single());
        scenario.When(Ada, new RemoveMember(Ben));
        Assert.False(InviteToken.IsGenuine(new FixedSecret(), Ours, scenario.State.Invites.Values.Single(), before));
    }

    [Fact]
    public void A_new_name_is_noted_once()
    {
        var scenario = Lighthouse().When((s, _) => Rules.Renamed(s, Ben, "Benno")).Then(new TeamEvent.MemberRenamed(Ben, "Benno"));
        scenario.When((s, _) => Rules.Renamed(s, Ben, "Benno")).Then();
        scenario.When((s, _) => Rules.Renamed(s, new(Guid.NewGuid()), "Who")).Then();
    }

    [Fact]
    public void Forgetting_takes_the_person_out_whether_or_not_somebody_leads() =>
        Assert.DoesNotContain(Ada, Lighthouse().When((s, _) => Rules.Forget(s, Ada)).Then(new TeamEvent.MemberForgotten(Ada)).State.Members.Keys);

    [Fact]
    public void The_recovery_code_makes_a_leader()
    {
        Lighthouse().When((s, f) => Rules.Recover(s, Ben, "abcd efgh jkmn pqrs", "Ben", NoTries, f)).Then(new TeamEvent.RoleChanged(Ben, TeamRole.Leader));
        Lighthouse().When((s, f) => Rules.Recover(s, Ada, Code, "Ada", NoTries, f)).Then();
        Nobody().Given(Founded, AdaLeads).When((s, f) => Rules.Recover(s, Eve, Code, "Eve", NoTries, f))
            .Then(new TeamEvent.MemberJoined(Eve, "Eve", TeamRole.Leader));
    }

    [Fact]
    public void Guessing_the_recovery_code_is_slow()
    {
        var scenario = Lighthouse();
        var tries = NoTries;
        for (var i = 0; i < 5; i++)
        {
            scenario.When((s, f) => Rules.Recover(s, Eve, "0000", "Eve", tries, f)).Refused(RefusalCode.CodeInvalid);
            tries = tries.After(scenario.Now);
        }
        scenario.When((s, f) => Rules.Recover(s, Eve, Code, "Eve", tries, f)).Refused(RefusalCode.TooFast);
        scenario.After(TimeSpan.FromHours(1)).When((s, f) => Rules.Recover(s, Eve, Code, "Eve", tries, f)).Then(new TeamEvent.RoleChanged(Eve, TeamRole.Leader));
    }
}
