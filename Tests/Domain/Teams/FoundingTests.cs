using Collab.Domain.Teams;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class FoundingTests
{
    [Fact]
    public void The_founder_leads() =>
        Nobody().When((s, _) => Rules.Found(s, Ours, "  Light\u202Ehouse ", Ada, "Ada", HashOf(1))).Then(
            new TeamEvent.TeamFounded(Ours, "Lighthouse", Palette.Of(Ours.Value), Convert.ToHexStringLower(HashOf(1))),
            AdaLeads);

    [Fact]
    public void A_repeat_by_the_founder_does_nothing() =>
        Lighthouse().When((s, _) => Rules.Found(s, Ours, "Other", Ada, "Ada", HashOf(1))).Then();

    [Fact]
    public void A_stranger_cannot_found_it_again() =>
        Nobody().Given(Founded, AdaLeads).When((s, _) => Rules.Found(s, Ours, "Mine", Eve, "Eve", HashOf(1))).Refused(RefusalCode.AlreadyExists);

    [Theory]
    [InlineData("", "Ada", RefusalCode.Empty)]
    [InlineData(" \u200B\u2066 ", "Ada", RefusalCode.Empty)]
    [InlineData("Team", "", RefusalCode.Empty)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", "Ada", RefusalCode.TooLong)]
    public void Names_have_something_to_read_and_an_end(string team, string founder, string code) =>
        Nobody().When((s, _) => Rules.Found(s, Ours, team, Ada, founder, HashOf(1))).Refused(code);

    [Fact]
    public void A_hash_of_the_wrong_length_is_malformed() =>
        Nobody().When((s, _) => Rules.Found(s, Ours, "Team", Ada, "Ada", [1])).Refused(RefusalCode.Malformed);

    [Fact]
    public void Nothing_can_be_asked_of_a_team_that_is_not_there() =>
        Nobody().When(Ada, new LeaveTeam()).Refused(RefusalCode.Unknown);

    [Fact]
    public void A_leader_renames_it() =>
        Lighthouse().When(Ada, new RenameTeam(" Harbour ", "teal")).Then(new TeamEvent.TeamRenamed("Harbour", "teal"));

    [Theory]
    [InlineData("", "teal", RefusalCode.Empty)]
    [InlineData("Harbour", "infrared", RefusalCode.Malformed)]
    [InlineData("Harbour", null, RefusalCode.Malformed)]
    public void A_new_name_follows_the_rules_of_the_first(string name, string? accent, string code) =>
        Lighthouse().When(Ada, new RenameTeam(name, accent!)).Refused(code);

    [Fact]
    public void Deleting_is_confirmed_by_the_name()
    {
        Lighthouse().When((s, _) => Rules.Delete(s, Ada, "lighthouse")).Refused(RefusalCode.Malformed);
        Lighthouse().When((s, _) => Rules.Delete(s, Ben, "Lighthouse")).Refused(RefusalCode.NotAllowed);
        var deleted = Lighthouse().When((s, _) => Rules.Delete(s, Ada, "Lighthouse")).Then(new TeamEvent.TeamDeleted(Ada));
        deleted.When((s, _) => Rules.Delete(s, Ada, "Lighthouse")).Then();
        deleted.When(Ada, new LeaveTeam()).Refused(RefusalCode.Deleted);
    }
}
