using System.Text;
using Collab.Domain.Pictures;
using Collab.Tests.Support;
using static Collab.Tests.Support.PictureFiles;

namespace Collab.Tests.Domain.Pictures;

public sealed class PictureTests
{
    private static readonly byte[] Told = Encoding.ASCII.GetBytes(Place);

    public static TheoryData<string, byte[]> Plain => new()
    {
        { "image/png", Png(1, 1) },
        { "image/jpeg", Jpeg() },
        { "image/webp", WebpLossy() },
        { "image/webp", Webp() },
    };

    /// <summary>What a picture looks like without, and with what tells of its taking.</summary>
    public static TheoryData<byte[], byte[]> Telling => new()
    {
        { Png(), Png(4, 3, 128, PngChunk("eXIf", Told)) },
        { Png(), Png(4, 3, 128, PngChunk("tEXt", [.. "Place\0"u8, .. Told]), PngChunk("iTXt", Told), PngChunk("zTXt", Told), PngChunk("tIME", new byte[7])) },
        { Png(), Png(4, 3, 128, PngChunk("iCCP", Told), PngChunk("acTL", Told), PngChunk("fdAT", Told)) },
        { Png(), [.. Png(), .. Told] },
        { Jpeg(), Jpeg(JpegSegment(0xE1, [.. "Exif\0\0"u8, .. Told])) },
        { Jpeg(), Jpeg(JpegSegment(0xFE, Told), JpegSegment(0xED, Told), JpegSegment(0xE2, Told), JpegSegment(0xE0, Told)) },
        { Jpeg(), [.. Jpeg(), .. Told] },
        { Webp([[]]), Webp(WebpChunk("EXIF", Told), WebpChunk("XMP ", Told), WebpChunk("ICCP", Told)) },
        { WebpLossy(), [.. WebpLossy(), .. Told] },
    };

    public static TheoryData<string, byte[]> Unfit => new()
    {
        { "nothing", [] },
        { "text", "hello"u8.ToArray() },
        { "svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray() },
        { "html", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "gif", "GIF89a\u0001\0\u0001\0\0\0\0;"u8.ToArray() },
        { "a first chunk that is none", [.. Png()[..8], .. PngChunk("IDAT", [1])] },
        { "a png without pixels", [.. Png()[..33], .. PngChunk("IEND", [])] },
        { "a png of no width", Png(0, 3) },
        { "a chunk that nobody knows and all must", Png(4, 3, 128, PngChunk("EVIL", [1])) },
        { "two headers", Png(4, 3, 128, Png()[8..33]) },
        { "a jpeg of no height", Patched(Jpeg(), [0xFF, 0xC2, 0, 0x0B, 8, 0, 1], [0xFF, 0xC2, 0, 0x0B, 8, 0, 0]) },
        { "a webp that moves", Patched(Webp([[]]), "VP8L"u8, "ANMF"u8) },
        { "a webp larger than it says", Patched(Webp([[]]), [0x2C, 0, 0, 0, 0], [0x2C, 0, 0, 0, 9]) },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void Picture_is_known_by_its_bytes_and_kept_as_it_is(string type, byte[] file)
    {
        var picture = Picture.Read(file);
        Assert.Equal((type, 1, 1), (picture?.MediaType, picture?.Width, picture?.Height));
        Assert.Equal(file, picture!.Bytes);
    }

    [Theory]
    [MemberData(nameof(Telling))]
    public void What_tells_of_its_taking_is_left_out(byte[] without, byte[] with)
    {
        var kept = Picture.Read(with)!.Bytes;
        Assert.Equal(-1, kept.AsSpan().IndexOf(Told));
        Assert.Equal(Picture.Read(without)!.Bytes, kept);
        Assert.Equal(kept, Picture.Read(kept)!.Bytes);
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_no_whole_picture_is_refused(string what, byte[] file) => Assert.True(Picture.Read(file) is null, what);

    [Fact]
    public void What_is_left_out_of_a_webp_is_not_announced_either() => Assert.Equal(0, Picture.Read(Webp(WebpChunk("EXIF", Told)))!.Bytes[20]);

    [Fact]
    public void Measures_are_those_of_the_header()
    {
        Assert.Equal((640, 480), (Picture.Read(Png(640, 480))!.Width, Picture.Read(Png(640, 480))!.Height));
        var tall = Picture.Read(Patched(Jpeg(), [0xFF, 0xC2, 0, 0x0B, 8, 0, 1, 0, 1], [0xFF, 0xC2, 0, 0x0B, 8, 2, 0, 1, 0]))!;
        Assert.Equal((256, 512), (tall.Width, tall.Height));
    }

    [Fact]
    public void Cut_and_garbled_files_are_refused_or_read_and_never_a_fault()
    {
        var random = new Random(7);
        byte[][] files = [Png(4, 3, 128, PngChunk("tEXt", Told)), Jpeg(JpegSegment(0xE1, Told)), WebpLossy(), Webp(WebpChunk("EXIF", Told))];
        foreach (var file in files)
        {
            for (var length = 0; length < file.Length; length++)
                _ = Picture.Read(file.AsSpan(0, length));
            for (var i = 0; i < 2_000; i++)
            {
                var garbled = file.ToArray();
                for (var hit = 0; hit <= i % 4; hit++)
                    garbled[random.Next(garbled.Length)] = (byte)random.Next(256);
                _ = Picture.Read(garbled);
            }
        }
        Assert.All(files[..2], file => Assert.Null(Picture.Read(file.AsSpan(0, file.Length - 1))));
        Assert.All(files[2..], file => Assert.Null(Picture.Read(file.AsSpan(0, 24))));
    }

    private static byte[] Patched(byte[] file, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var patched = file.ToArray();
        to.CopyTo(patched.AsSpan(patched.AsSpan().IndexOf(from)));
        return patched;
    }
}
