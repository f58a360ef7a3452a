using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Collab.Domain.Pictures;

/// <summary>A PNG as chunks: length, name, data, checksum. Texts, times, EXIF, profiles and the frames of an animation are left out.</summary>
internal static class PngFile
{
    private const int Frame = 12;

    private static readonly string[] Drawn = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(Signature);
        var (width, height, pixels) = (0, 0, false);
        for (var rest = file[Signature.Length..]; rest.Length >= Frame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame)
                return null;
            var chunk = rest[..(Frame + (int)length)];
            var name = Encoding.ASCII.GetString(chunk[4..8]);
            if ((name == "IHDR") != (width == 0) || (name == "IHDR" && length != 13))
                return null;
            if (name == "IHDR")
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
            if (Drawn.Contains(name, StringComparer.Ordinal))
                kept.Write(chunk);
            else if (char.IsAsciiLetterUpper(name[0]))
                return null;
            pixels |= name == "IDAT";
            if (name == "IEND")
                return pixels && length == 0 ? new("image/png", width, height, kept.WrittenSpan.ToArray()) : null;
            rest = rest[chunk.Length..];
        }
        return null;
    }
}
