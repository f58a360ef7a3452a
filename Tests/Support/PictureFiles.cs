using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Collab.Tests.Support;

/// <summary>Small pictures as real files, and what phones and programs add to them.</summary>
internal static class PictureFiles
{
    /// <summary>Where a picture was taken, which no stored byte may tell.</summary>
    public const string Place = "48.137154N 11.576124E";

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <param name="grey">The colour of all its pixels; another makes another file.</param>
    /// <param name="extra">Whole chunks that stand before the pixels.</param>
    public static byte[] Png(int width = 4, int height = 3, byte grey = 128, params byte[][] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var pixels = new MemoryStream();
        using (var deflated = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
                deflated.Write([0, .. Enumerable.Repeat(grey, width)]);
        }
        return [.. PngSignature, .. PngChunk("IHDR", header), .. extra.SelectMany(chunk => chunk), .. PngChunk("IDAT", pixels.ToArray()), .. PngChunk("IEND", [])];
    }

    public static byte[] PngChunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>One grey pixel, progressive.</summary>
    /// <param name="extra">Whole segments that stand before the rest.</param>
    public static byte[] Jpeg(params byte[][] extra)
    {
        byte[] table = [0xFF, 0xDB, 0, 0x43, 0, .. Enumerable.Repeat((byte)1, 64)];
        byte[] frame = [0xFF, 0xC2, 0, 0x0B, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
        byte[] codes = [0xFF, 0xC4, 0, 0x14, 0, 1, .. new byte[15], 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 1, 0x7F, 0xFF, 0x00, 0x3F];
        byte[] jfif = [0xFF, 0xE0, 0, 0x10, .. "JFIF\0"u8, 1, 1, 1, 0, 0x48, 0, 0x48, 0, 0];
        return [0xFF, 0xD8, .. jfif, .. extra.SelectMany(segment => segment), .. table, .. frame, .. codes, .. scan, 0xFF, 0xD9];
    }

    public static byte[] JpegSegment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>One pixel, lossy.</summary>
    public static byte[] WebpLossy() => Convert.FromBase64String("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    /// <summary>One pixel, lossless, in a file that announces more, with what is given before the pixels.</summary>
    public static byte[] Webp(params byte[][] extra)
    {
        var pixels = WebpChunk("VP8L", [0x2F, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 7]);
        byte[] body = extra.Length == 0
            ? pixels
            : [.. WebpChunk("VP8X", [0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. extra.SelectMany(chunk => chunk), .. pixels];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. body];
    }

    public static byte[] WebpChunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. data, .. new byte[data.Length % 2]];
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var one in data)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
