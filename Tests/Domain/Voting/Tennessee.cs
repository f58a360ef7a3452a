using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>
/// The election that Wikipedia's articles on voting methods share: 100 voters choose Tennessee's capital, each the nearer the better.
/// Every method makes something else of the same wishes.
/// </summary>
internal static class Tennessee
{
    public static readonly string[] Cities = ["memphis", "nashville", "chattanooga", "knoxville"];

    /// <summary>How many live there, and how they rank the four.</summary>
    public static readonly (int Voters, string[] Ranking)[] Electorate =
    [
        (42, ["memphis", "nashville", "chattanooga", "knoxville"]),
        (26, ["nashville", "chattanooga", "knoxville", "memphis"]),
        (15, ["chattanooga", "knoxville", "nashville", "memphis"]),
        (17, ["knoxville", "chattanooga", "nashville", "memphis"]),
    ];

    /// <param name="ballot">What somebody casts who ranks the cities so.</param>
    public static IEnumerable<Ballot> Vote(Func<string[], Ballot> ballot) => Electorate.SelectMany(town => Times(town.Voters, ballot(town.Ranking)));
}
