using Microsoft.Extensions.Logging;

namespace Collab.Grains.Meetings;

/// <summary>
/// Tells other grains what a stream has stored, in order, until each has heard it; what fails comes again after the others. The stored
/// events are the outbox: what a crash leaves untold is told at the next activation, and those who are told ignore repeats.
/// </summary>
internal sealed partial class Outbox(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Queue<Func<Task>> _letters = [];
    private readonly TaskCompletionSource _ending = new();
    private Task _delivering = Task.CompletedTask;

    public void Tell(Func<Task> letter)
    {
        _letters.Enqueue(letter);
        if (_delivering.IsCompleted)
            _delivering = DeliverAsync();
    }

    /// <summary>Tells what can be told at once.</summary>
    public Task End()
    {
        _ending.TrySetResult();
        return _delivering;
    }

    private async Task DeliverAsync()
    {
        // Not within the commit that told it: its callers are answered first.
        await Task.Yield();
        for (var pause = ShortestPause; _letters.TryDequeue(out var letter);)
        {
            try
            {
                await letter();
                pause = ShortestPause;
            }
#pragma warning disable CA1031 // Whatever keeps another entity from hearing it now, it has to hear it later.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogNotDelivered(log, fault);
                if (_ending.Task.IsCompleted)
                    continue;
                _letters.Enqueue(letter);
                await Task.WhenAny(Task.Delay(pause, clock), _ending.Task);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            }
        }
    }

    [LoggerMessage(201, LogLevel.Warning, "A meeting's news did not reach the team or its board; trying again.")]
    private static partial void LogNotDelivered(ILogger log, Exception cause);
}
