using System.Security.Cryptography;

namespace Collab.Bench.Player;

/// <summary>How a round's result names a counted ballot.</summary>
internal static class BallotHash
{
    /// <summary>SHA-256, in lower-case hexadecimal, of the 16 bytes that the ballot id's 32 digits spell.</summary>
    public static string Of(Guid ballot) => Convert.ToHexStringLower(SHA256.HashData(ballot.ToByteArray(bigEndian: true)));
}
