using System.IO.Compression;

namespace Collab.Streams;

/// <summary>A state as its snapshot's JSON, compressed: about a sixth of the objects that it stands for.</summary>
internal readonly record struct Packed<TState>(byte[] Bytes, int JsonLength) where TState : class
{
    // Ids fill most of it, which no effort shortens; a window of 16 KiB reaches over what repeats.
    private const int Quality = 4;
    private const int WindowBits = 14;

    public static Packed<TState> Of(TState state)
    {
        var json = StreamJson.Bytes(state);
        var bytes = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, bytes, out var written, Quality, WindowBits)
            ? new(bytes[..written], json.Length)
            : throw new InvalidOperationException("A buffer of the greatest length was too short.");
    }

    public TState Open()
    {
        var json = new byte[JsonLength];
        return BrotliDecoder.TryDecompress(Bytes, json, out _)
            ? StreamJson.Parse<TState>(json)
            : throw new InvalidOperationException("What was packed cannot be opened.");
    }
}
