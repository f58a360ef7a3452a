namespace Collab.Domain.Pictures;

/// <summary>A still image as it is kept: what it shows, and nothing of where, when and with what it was taken.</summary>
/// <param name="Width">Pixels, as its header says.</param>
/// <param name="Height">Pixels, as its header says.</param>
internal sealed record Picture(string MediaType, int Width, int Height, byte[] Bytes)
{
    /// <summary>Knows a file by its first bytes, whatever anybody calls it, and leaves out all that is not needed to draw it.</summary>
    /// <returns>Null when it is no whole PNG, JPEG or WebP.</returns>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var picture = PngFile.Is(file) ? PngFile.Read(file) : JpegFile.Is(file) ? JpegFile.Read(file) : WebpFile.Is(file) ? WebpFile.Read(file) : null;
        return picture is { Width: > 0, Height: > 0 } ? picture : null;
    }
}
