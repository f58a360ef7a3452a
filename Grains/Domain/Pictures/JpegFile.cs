using System.Buffers;
using System.Buffers.Binary;

namespace Collab.Domain.Pictures;

/// <summary>A JPEG as marked segments and scans. Of the application segments (EXIF, XMP, profiles, thumbnails) two stay that say how colours are coded; comments go.</summary>
internal static class JpegFile
{
    private const byte Mark = 0xFF, Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, Jfif = 0xE0, Adobe = 0xEE;
    private const int JfifBytes = 16, AdobeBytes = 14;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith([Mark, Start, Mark]);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write([Mark, Start]);
        var (width, height, scanned) = (0, 0, false);
        for (var rest = file[2..]; rest.Length >= 2 && rest[0] == Mark;)
        {
            var marker = rest[1];
            if (marker == Mark)
            {
                rest = rest[1..];
                continue;
            }
            if (marker == End)
            {
                kept.Write([Mark, End]);
                return scanned ? new("image/jpeg", width, height, kept.WrittenSpan.ToArray()) : null;
            }
            if (Segment(rest) is not (> 0 and var length))
                return null;
            var segment = rest[..length];
            if (IsFrame(marker))
            {
                if (width > 0 || length < 11)
                    return null;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
            }
            if (marker == Scan)
            {
                if (width == 0)
                    return null;
                scanned = true;
                length += Coded(rest[length..]);
            }
            if (IsDrawn(marker, segment))
                kept.Write(rest[..length]);
            rest = rest[length..];
        }
        return null;
    }

    /// <returns>Its bytes with the marker; 0 when it does not end within the file or stands for nothing that has a length.</returns>
    private static int Segment(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4 || rest[1] is < 0xC0 or (>= 0xD0 and <= Start))
            return 0;
        var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) + 2;
        return length >= 4 && length <= rest.Length ? length : 0;
    }

    /// <summary>How far coded pixels go: to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int Coded(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; i + 1 < rest.Length; i++)
        {
            if (rest[i] == Mark && rest[i + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return i;
        }
        return rest.Length;
    }

    /// <summary>Any kind of frame; DHT, JPG and DAC stand in the same row.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsDrawn(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Jfif => segment.Length == JfifBytes + 2,
        Adobe => segment.Length == AdobeBytes + 2,
        Comment => false,
        _ => marker < Jfif,
    };
}
