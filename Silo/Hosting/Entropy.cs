using System.Security.Cryptography;
using Collab.Streams;

namespace Collab.Silo.Hosting;

internal sealed class Entropy : IEntropy
{
    private const int SaltBytes = 16;

    public Guid NewId() => Guid.NewGuid();

    public byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);
}
