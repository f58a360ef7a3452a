using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Collab.Streams;

/// <summary>SHA-256(caller ‖ command id): recognises a repeat without telling whose command it was.</summary>
internal readonly record struct CommandKey(UInt128 High, UInt128 Low)
{
    public static CommandKey Of(Caller caller, Guid id)
    {
        Span<byte> input = stackalloc byte[32];
        Span<byte> hash = stackalloc byte[32];
        caller.Person.Value.TryWriteBytes(input, bigEndian: true, out _);
        id.TryWriteBytes(input[16..], bigEndian: true, out _);
        SHA256.HashData(input, hash);
        return From(hash);
    }

    public static CommandKey From(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    public byte[] ToArray()
    {
        var hash = new byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(hash, High);
        BinaryPrimitives.WriteUInt128BigEndian(hash.AsSpan(16), Low);
        return hash;
    }
}
