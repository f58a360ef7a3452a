using Microsoft.Extensions.Logging;

namespace Collab.Grains.Meetings;

/// <summary>
/// Tells other grains what a stream has stored, in order, until each has heard it. The stored events are the outbox: what a crash
/// leaves untold is told at the next activation, and those who are told ignore repeats.
/// </summary>
internal sealed partial class Outbox(TimeProvider clock, ILogger log)
{
    private readonly Queue<Func<Task>> _letters = [];
    private Task _delivering = Task.CompletedTask;

    public void Tell(Func<Task> letter)
    {
        _letters.Enqueue(letter);
        if (_delivering.IsCompleted)
            _delivering = DeliverAsync();
    }

    public Task Drain() => _delivering;

    private async Task DeliverAsync()
    {
        // Not within the commit that told it: its callers are answered first.
        await Task.Yield();
        const int Tries = 5;
        for (var tries = 0; _letters.TryPeek(out var letter);)
        {
            try
            {
                await letter();
                _letters.Dequeue();
                tries = 0;
            }
#pragma warning disable CA1031 // The next activation tells it again.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogNotDelivered(log, fault);
                if (++tries == Tries)
                    _letters.Dequeue();
                await Task.Delay(TimeSpan.FromMilliseconds(200 * tries), clock);
            }
        }
    }

    [LoggerMessage(201, LogLevel.Warning, "A meeting's news did not reach the team or its board; trying again.")]
    private static partial void LogNotDelivered(ILogger log, Exception cause);
}
