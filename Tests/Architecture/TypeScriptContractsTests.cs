using System.Runtime.CompilerServices;
using Collab.Boards;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;
using Xunit;

namespace Collab.Tests.Architecture;

public sealed class TypeScriptContractsTests
{
    private static readonly Type[] Wire =
    [
        typeof(MeetingView), typeof(MeetingChanges), typeof(MeetingLive), typeof(MyMeeting), typeof(MeetingCommand),
        typeof(TeamView), typeof(TeamChanges), typeof(MyTeam), typeof(TeamCommand), typeof(TeamSummary),
        typeof(BoardView), typeof(BoardChanges), typeof(MyBoard), typeof(BoardCommand),
        typeof(Update<>), typeof(Live<>), typeof(Mine<>), typeof(FollowRequest), typeof(Reply), typeof(Cast), typeof(Receipt),
    ];

    /// <summary>With COLLAB_WRITE_CONTRACTS=1 the file is written instead.</summary>
    [Fact]
    public void The_clients_contracts_are_those_of_the_grains()
    {
        var expected = TypeScriptContracts.Of(Wire);
        if (Environment.GetEnvironmentVariable("COLLAB_WRITE_CONTRACTS") == "1")
            File.WriteAllText(ContractsFile(), expected);
        Assert.True(
            File.ReadAllText(ContractsFile()) == expected,
            "WebClient/src/contracts.ts differs from Grains.Interfaces. Write it anew: COLLAB_WRITE_CONTRACTS=1 dotnet test Tests --filter TypeScriptContracts");
    }

    private static string ContractsFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../WebClient/src/contracts.ts"));
}
