using Collab.Domain.Codes;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>
/// What a founding makes, derived from its founder and a random id of their client's: a repeat after a lost answer is the same team and
/// shows the same recovery code. Nobody else comes to that team by the id, and the id itself is not stored.
/// </summary>
internal static class Founding
{
    public static TeamId TeamOf(IServerSecret secret, PersonId founder, Guid id) =>
        TeamId.From(new(secret.Derive("founded-team", Salt(founder, id)).AsSpan(0, 16), bigEndian: true));

    public static string RecoveryCodeOf(IServerSecret secret, PersonId founder, Guid id) =>
        RecoveryCode.From(secret.Derive("founded-recovery", Salt(founder, id)).AsSpan(0, RecoveryCode.Bytes));

    private static byte[] Salt(PersonId founder, Guid id) => [.. founder.Value.ToByteArray(bigEndian: true), .. id.ToByteArray(bigEndian: true)];
}
