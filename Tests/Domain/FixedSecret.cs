using System.Security.Cryptography;
using System.Text;
using Collab.Streams;

namespace Collab.Tests.Domain;

/// <summary>A server secret that everybody may know.</summary>
internal sealed class FixedSecret(string secret = "of the tests") : IServerSecret
{
    public byte[] Derive(string purpose, ReadOnlySpan<byte> salt) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. salt]);
}
