using Collab.People;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;

namespace Collab.Tests.Domain.Teams;

public sealed class RightsTests
{
    public static TheoryData<string, TeamCommand> LeadersOnly => new()
    {
        { "rename", new RenameTeam("Harbour", "teal") },
        { "role", new ChangeRole(Ada, TeamRole.Member) },
        { "remove", new RemoveMember(Ada) },
        { "invite", new CreateInvite(TeamRole.Member) },
        { "revoke", new RevokeInvite(default) },
    };

    public static TheoryData<string, TeamCommand> MembersOnly => new()
    {
        { "save", new SaveTemplate(null, "Ours", [new("One", "", "red")]) },
        { "drop", new DeleteTemplate(default) },
        { "plan", new PlanMeeting("Retro", "plus-delta", "en", new()) },
    };

    [Theory, MemberData(nameof(LeadersOnly))]
    public void Only_leaders_may(string what, TeamCommand command)
    {
        Assert.NotEmpty(what);
        Lighthouse().When(Ben, command).Refused(RefusalCode.NotAllowed);
        Lighthouse().When(Eve, command).Refused(RefusalCode.NotAllowed);
    }

    [Theory, MemberData(nameof(MembersOnly))]
    public void Observers_may_not(string what, TeamCommand command)
    {
        Assert.NotEmpty(what);
        Lighthouse().When(Eve, command).Refused(RefusalCode.NotAllowed);
        Assert.Null(Lighthouse().When(Ben, command).Decision.Refusal);
    }

    [Theory, MemberData(nameof(LeadersOnly)), MemberData(nameof(MembersOnly))]
    public void Strangers_may_nothing(string what, TeamCommand command)
    {
        Assert.NotEmpty(what);
        Lighthouse().When(PersonId.From(Guid.NewGuid()), command).Refused(RefusalCode.NotMember);
    }
}
