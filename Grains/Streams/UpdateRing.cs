namespace Collab.Streams;

/// <summary>The latest update frames, without a gap, from which clients resume. Bounded by count and bytes; the last one is always held.</summary>
internal sealed class UpdateRing(int maxFrames, int maxBytes)
{
    private readonly Queue<UpdateFrame> _frames = new();
    private long _bytes;

    /// <summary>The version before the oldest frame held.</summary>
    public long Oldest => _frames.TryPeek(out var frame) ? frame.From : 0;

    public void Add(UpdateFrame frame)
    {
        _frames.Enqueue(frame);
        _bytes += frame.Json.Length;
        while (_frames.Count > maxFrames || (_bytes > maxBytes && _frames.Count > 1))
            _bytes -= _frames.Dequeue().Json.Length;
    }

    public void Clear()
    {
        _frames.Clear();
        _bytes = 0;
    }

    /// <summary>Every frame that leads beyond a version; null when one that is needed is no longer held.</summary>
    /// <param name="version">What the reader has.</param>
    /// <param name="head">What the stream has.</param>
    public IReadOnlyList<UpdateFrame>? Since(long version, long head)
    {
        if (version == head)
            return [];
        if (version > head || _frames.Count == 0 || _frames.Peek().From > version)
            return null;
        return [.. _frames.Where(f => f.Version > version)];
    }
}
