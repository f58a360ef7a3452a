using System.Buffers.Binary;

namespace Collab.Streams;

/// <summary>A voter's 32-byte HMAC in one round: the only name under which a ballot is stored.</summary>
internal readonly record struct VoterTag(UInt128 High, UInt128 Low)
{
    public static VoterTag From(ReadOnlySpan<byte> tag) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(tag), BinaryPrimitives.ReadUInt128BigEndian(tag[16..]));

    public byte[] ToArray()
    {
        var tag = new byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(tag, High);
        BinaryPrimitives.WriteUInt128BigEndian(tag.AsSpan(16), Low);
        return tag;
    }
}
