using Collab.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Collab.Silo.Hubs;

/// <summary>The latest update frames of one stream, consecutive, bounded by count and bytes. Not thread-safe: its feed locks.</summary>
internal sealed class FrameRing(int maxFrames, int maxBytes)
{
    private Frame[] _frames = [];
    private int _first;
    private int _count;
    private int _bytes;

    /// <summary>The version after the last frame.</summary>
    public long Version { get; private set; }

    /// <summary>Says where an empty ring stands, so that the stream need only send what is newer.</summary>
    public void StartAt(long version)
    {
        if (_count == 0 && version > Version)
            Version = version;
    }

    /// <summary>Adds a frame. One that is known already is skipped; one that leaves a gap starts the ring anew, since what was missed cannot be told from here.</summary>
    public void Append(UpdateFrame frame)
    {
        if (frame.Version <= Version)
            return;
        if (frame.From > Version)
            Clear();
        if (_count == maxFrames)
            DropFirst();
        if (_count == _frames.Length)
            Grow();
        _frames[(_first + _count++) % _frames.Length] = new(frame.From, frame.Version, frame.Json.Length, HubFrame.Update(frame.Json));
        _bytes += frame.Json.Length;
        while (_bytes > maxBytes && _count > 1)
            DropFirst();
        Version = frame.Version;
    }

    /// <summary>The first frame that brings a follower forward.</summary>
    /// <returns>False when the ring no longer reaches back that far.</returns>
    public bool TryGetAfter(long version, out long next, out SerializedHubMessage message)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(middle).Version > version)
                high = middle;
            else
                low = middle + 1;
        }

        var found = low < _count ? At(low) : default;
        (next, message) = (found.Version, found.Message);
        return low < _count && found.From <= version;
    }

    private Frame At(int index) => _frames[(_first + index) % _frames.Length];

    private void Grow()
    {
        var larger = new Frame[Math.Min(maxFrames, Math.Max(8, _count * 2))];
        for (var i = 0; i < _count; i++)
            larger[i] = At(i);
        (_frames, _first) = (larger, 0);
    }

    private void Clear()
    {
        while (_count > 0)
            DropFirst();
    }

    private void DropFirst()
    {
        _bytes -= _frames[_first].Bytes;
        _frames[_first] = default;
        _first = (_first + 1) % _frames.Length;
        _count--;
    }

    private readonly record struct Frame(long From, long Version, int Bytes, SerializedHubMessage Message);
}
