using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>
/// What an invite link carries: base64url of team id ‖ invite id ‖ the first 16 bytes of HMAC(invite id ‖ role ‖ generation), 64 characters.
/// The ids let the edge find the team; the HMAC can be derived again to show the link, and nothing usable is stored.
/// </summary>
internal static class InviteToken
{
    private const int IdBytes = 16;
    private const int MacBytes = 16;

    public static string Of(IServerSecret secret, TeamId team, Invite invite)
    {
        Span<byte> salt = stackalloc byte[IdBytes + 1 + sizeof(int)];
        Write(invite.Id.Value, salt);
        salt[IdBytes] = (byte)invite.Role;
        BinaryPrimitives.WriteInt32BigEndian(salt[(IdBytes + 1)..], invite.Generation);
        Span<byte> token = stackalloc byte[2 * IdBytes + MacBytes];
        Write(team.Value, token);
        Write(invite.Id.Value, token[IdBytes..]);
        secret.Derive("invite", salt).AsSpan(0, MacBytes).CopyTo(token[(2 * IdBytes)..]);
        return Base64Url.EncodeToString(token);
    }

    public static bool IsGenuine(IServerSecret secret, TeamId team, Invite invite, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Of(secret, team, invite)));

    /// <summary>Reads where a token leads; says nothing about whether it is genuine.</summary>
    public static bool TryRead(string? token, out TeamId team, out InviteId invite)
    {
        (team, invite) = (default, default);
        Span<byte> bytes = stackalloc byte[2 * IdBytes + MacBytes];
        if (!Base64Url.IsValid(token, out var length) || length != bytes.Length)
            return false;
        Base64Url.DecodeFromChars(token, bytes);
        team = TeamId.From(new(bytes[..IdBytes], bigEndian: true));
        invite = InviteId.From(new(bytes[IdBytes..(2 * IdBytes)], bigEndian: true));
        return true;
    }

    private static void Write(Guid id, Span<byte> to) => id.TryWriteBytes(to, bigEndian: true, out _);
}
