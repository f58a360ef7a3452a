using System.Security.Cryptography;

namespace Collab.Streams;

/// <summary>Chance from the operating system.</summary>
internal sealed class RandomEntropy : IEntropy
{
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new(bytes, bigEndian: true);
    }

    public byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);
}
