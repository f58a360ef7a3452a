namespace Collab.Streams;

/// <summary>
/// Decides when a stream may publish: at once while demand × followers stays below the limit, otherwise at a fixed rate. Demand is a
/// leaky count of the changes of the last half second: many that share one commit are many that would want a frame each.
/// </summary>
internal sealed class Pace(StreamOptions options, TimeProvider clock)
{
    private const double WindowSeconds = 0.5;
    private const int Crowd = 500;
    private const int CalmCrowd = 25;

    private double _demand;
    private long _asked = clock.GetTimestamp();
    private long _sent;

    /// <summary>How long the next frame has to wait; zero for not at all.</summary>
    /// <param name="changes">How many commands or ballots the frame would show.</param>
    /// <param name="calm">True to go easy on a crowd however little happens.</param>
    public TimeSpan Ask(int followers, int changes, bool calm = false)
    {
        var now = clock.GetTimestamp();
        _demand = (_demand * Math.Exp(-clock.GetElapsedTime(_asked, now).TotalSeconds / WindowSeconds)) + changes;
        _asked = now;
        calm &= followers > CalmCrowd;
        if (!calm && _demand / WindowSeconds * followers <= options.DeliveriesAtOnce)
            return TimeSpan.Zero;
        var interval = TimeSpan.FromSeconds(1.0 / (calm ? options.FramesPerSecondInPolls : followers > Crowd ? options.FramesPerSecondInCrowds : options.FramesPerSecond));
        var since = clock.GetElapsedTime(_sent, now);
        return since >= interval ? TimeSpan.Zero : interval - since;
    }

    public void Sent() => _sent = clock.GetTimestamp();
}
