using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Collab.Domain.Pictures;

/// <summary>A WebP as RIFF chunks: name, length, data, padding. EXIF, XMP and profiles are left out, and an animation is no picture.</summary>
internal static class WebpFile
{
    private const int Head = 12, Frame = 8, Alpha = 0x10;

    private static readonly string[] Drawn = ["VP8X", "ALPH", "VP8 ", "VP8L"];

    private static ReadOnlySpan<byte> StartCode => [0x9D, 0x01, 0x2A];

    private static ReadOnlySpan<byte> Padding => [0];

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= Head && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..Head]);
        (int Width, int Height)? canvas = null, drawn = null;
        for (var rest = file[Head..]; drawn is null && rest.Length >= Frame;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - Frame)
                return null;
            var name = Encoding.ASCII.GetString(rest[..4]);
            var data = rest.Slice(Frame, (int)length);
            if (name is "ANIM" or "ANMF" || (name == "VP8X" && (length < 10 || kept.WrittenCount > Head)))
                return null;
            if (name == "VP8X")
                canvas = (Int24(data[4..]) + 1, Int24(data[7..]) + 1);
            if (name is "VP8 " or "VP8L" && (drawn = name == "VP8L" ? Lossless(data) : Lossy(data)) is null)
                return null;
            var whole = Math.Min(rest.Length, Frame + (int)length + ((int)length & 1));
            if (Drawn.Contains(name, StringComparer.Ordinal))
                kept.Write(rest[..whole]);
            rest = rest[whole..];
        }
        if (drawn is not { } size || (canvas is not null && canvas != drawn))
            return null;
        if (kept.WrittenCount % 2 == 1)
            kept.Write(Padding);
        var bytes = kept.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        // Of what the first chunk announces, only transparency can still follow.
        if (canvas is not null)
            bytes[Head + Frame] &= Alpha;
        return new("image/webp", size.Width, size.Height, bytes);
    }

    private static (int Width, int Height)? Lossy(ReadOnlySpan<byte> data) => data.Length >= 10 && data[3..].StartsWith(StartCode)
        ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
        : null;

    private static (int Width, int Height)? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F)
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int Int24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
}
