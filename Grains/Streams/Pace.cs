namespace Collab.Streams;

/// <summary>
/// Decides when a stream may publish: at once while demand × followers stays below the limit, otherwise at a fixed rate. Demand is a
/// leaky count of the changes of the last half second: many that share one commit are many that would want a frame each.
/// </summary>
internal sealed class Pace(StreamOptions options, TimeProvider clock)
{
    private const double WindowSeconds = 0.5;
    private const int Crowd = 500;

    private double _demand;
    private long _asked = clock.GetTimestamp();
    private long _sent;

    /// <summary>How long the next frame has to wait; zero for not at all.</summary>
    /// <param name="changes">How many commands or ballots the frame would show.</param>
    public TimeSpan Ask(int followers, int changes)
    {
        var now = clock.GetTimestamp();
        _demand = (_demand * Math.Exp(-clock.GetElapsedTime(_asked, now).TotalSeconds / WindowSeconds)) + changes;
        _asked = now;
        if (_demand / WindowSeconds * followers <= options.DeliveriesAtOnce)
            return TimeSpan.Zero;
        var interval = TimeSpan.FromSeconds(1.0 / (followers > Crowd ? options.FramesPerSecondInCrowds : options.FramesPerSecond));
        var since = clock.GetElapsedTime(_sent, now);
        return since >= interval ? TimeSpan.Zero : interval - since;
    }

    public void Sent() => _sent = clock.GetTimestamp();
}
