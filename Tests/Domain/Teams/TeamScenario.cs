using System.Security.Cryptography;
using Collab.Domain.Codes;
using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

/// <summary>Who and what the tests of teams are about.</summary>
internal static class TeamScenario
{
    public const string Code = "ABCD-EFGH-JKMN-PQRS";

    public static readonly TeamId Ours = TeamId.From(new("11111111-0000-0000-0000-000000000000"));
    public static readonly PersonId Ada = PersonId.From(new("aaaaaaaa-0000-0000-0000-000000000000"));
    public static readonly PersonId Ben = PersonId.From(new("bbbbbbbb-0000-0000-0000-000000000000"));
    public static readonly PersonId Eve = PersonId.From(new("eeeeeeee-0000-0000-0000-000000000000"));
    public static readonly MeetingId Retro = MeetingId.From(new("22222222-0000-0000-0000-000000000000"));
    public static readonly MeetingDraft Draft = new([new("Start", "", "green")], new(), [new(Stage.Reflect, 5)]);

    public static readonly TeamEvent Founded =
        new TeamEvent.TeamFounded(Ours, "Lighthouse", "blue", Convert.ToHexStringLower(RecoveryCode.Hash(Code)));

    public static readonly TeamEvent AdaLeads = new TeamEvent.MemberJoined(Ada, "Ada", TeamRole.Leader);
    public static readonly TeamEvent BenJoined = new TeamEvent.MemberJoined(Ben, "Ben", TeamRole.Member);
    public static readonly TeamEvent EveWatches = new TeamEvent.MemberJoined(Eve, "Eve", TeamRole.Observer);
    public static readonly TeamEvent RetroPlanned = new TeamEvent.MeetingPlanned(Retro, "Sprint 7", "kalm", Draft, Ben);

    /// <summary>A team that Ada leads, with Ben as a member and Eve as an observer.</summary>
    public static Scenario<TeamState, TeamEvent> Lighthouse() => Nobody().Given(Founded, AdaLeads, BenJoined, EveWatches);

    public static Scenario<TeamState, TeamEvent> Nobody() => new(TeamState.Initial, Rules.Evolve);

    public static Scenario<TeamState, TeamEvent> When(this Scenario<TeamState, TeamEvent> scenario, PersonId caller, TeamCommand command) =>
        scenario.When((s, f) => Rules.Decide(s, command, caller, f));

    public static byte[] HashOf(byte b) => SHA256.HashData([b]);
}
