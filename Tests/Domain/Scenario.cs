using System.Text;
using Collab.Streams;

namespace Collab.Tests.Domain;

/// <summary>Given events, when a decision, then events or a refusal. Events are compared as they are stored.</summary>
internal sealed class Scenario<TState, TEvent>(TState initial, Func<TState, TEvent, EventInfo, TState> evolve) where TEvent : class
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TState _initial = initial;
    private readonly List<(TEvent Happened, EventInfo Info)> _history = [];
    private Decision<TEvent>? _decision;
    private int _fresh;

    public TState State { get; private set; } = initial;

    public DateTimeOffset Now { get; private set; } = Start;

    public Decision<TEvent> Decision => _decision ?? throw new InvalidOperationException("Nothing was decided yet.");

    /// <summary>The id that the next decision may use.</summary>
    public static Guid Fresh(int number) => new($"00000000-0000-0000-0000-{number:d12}");

    public Scenario<TState, TEvent> Given(params TEvent[] events)
    {
        foreach (var happened in events)
        {
            var info = new EventInfo(_history.Count + 1, Now);
            _history.Add((happened, info));
            State = evolve(State, happened, info);
        }
        return this;
    }

    public Scenario<TState, TEvent> After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Scenario<TState, TEvent> When(Func<TState, Facts, Decision<TEvent>> decide)
    {
        _decision = decide(State, new(Now, Fresh(++_fresh)));
        return _decision.Refusal is null ? Given([.. _decision.Events]) : this;
    }

    public Scenario<TState, TEvent> Then(params TEvent[] events)
    {
        Assert.Null(Decision.Refusal);
        Assert.Equal([.. events.Select(Json)], [.. Decision.Events.Select(Json)]);
        return this;
    }

    public Scenario<TState, TEvent> Refused(string code)
    {
        Assert.Equal(code, Decision.Refusal?.Code);
        Assert.Empty(Decision.Events);
        return this;
    }

    /// <summary>What the stored events fold to: equal to the live state, or something was not stored.</summary>
    public TState Replayed() => _history
        .Select(h => EventCodec<TEvent>.Encode(h.Happened, h.Info))
        .Aggregate(_initial, (state, stored) => evolve(state, EventCodec<TEvent>.Decode(stored), new(stored.Version, stored.At)));

    private static string Json(TEvent happened) => Encoding.UTF8.GetString(StreamJson.Bytes(happened));
}
