using System.Text;
using Collab.Streams;

namespace Collab.Domain.Codes;

/// <summary>A meeting's join code on its way from what somebody typed to the meeting.</summary>
internal static class JoinCode
{
    /// <summary>What leads from a code to its meeting in storage. Keyed, since 40 bits alone could be tried out against a copy of the database.</summary>
    /// <param name="code">As of <see cref="Crockford.Normalize"/>.</param>
    public static string AliasOf(IServerSecret secret, string code) => Convert.ToHexStringLower(secret.Derive("join-code", Encoding.UTF8.GetBytes(code)));
}
