using Collab.Grains.Meetings;
using Collab.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Tests.Grains;

public sealed class OutboxTests
{
    private readonly HastyClock _clock = new();
    private readonly Outbox _outbox;
    private readonly List<string> _heard = [];

    public OutboxTests() => _outbox = new(_clock, NullLogger.Instance);

    [Fact]
    public async Task What_is_told_is_heard_in_order()
    {
        _outbox.Tell(() => Hear("one"));
        _outbox.Tell(() => Hear("two"));
        await _outbox.End();
        Assert.Equal(["one", "two"], _heard);
    }

    [Fact]
    public async Task Who_cannot_hear_for_long_hears_it_in_the_end_and_keeps_nobody_waiting()
    {
        const int Deaf = 20;
        var tries = 0;
        _outbox.Tell(() => ++tries <= Deaf ? Task.FromException(new IOException()) : Hear("the board"));
        _outbox.Tell(() => Hear("the team"));
        await Eventually.Holds(() => Task.FromResult(_heard.Count == 2), TimeSpan.FromSeconds(10), "Both hear");
        Assert.Equal(["the team", "the board"], _heard);
        Assert.Equal(Deaf + 1, tries);
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.LongestWait);
    }

    [Fact]
    public async Task Its_end_waits_for_nobody_who_cannot_hear()
    {
        using var answered = new SemaphoreSlim(0);
        _outbox.Tell(async () =>
        {
            await answered.WaitAsync();
            throw new IOException();
        });
        _outbox.Tell(() => Hear("the team"));
        var ended = _outbox.End();
        answered.Release();
        await ended;
        Assert.Equal(["the team"], _heard);
    }

    private Task Hear(string news)
    {
        _heard.Add(news);
        return Task.CompletedTask;
    }

    /// <summary>Whoever waits has waited already.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public TimeSpan LongestWait { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            LongestWait = dueTime > LongestWait ? dueTime : LongestWait;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
