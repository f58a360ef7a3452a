namespace Collab.Streams;

/// <summary>Something that waits for a commit. It decides when it joins, and again whenever what it rested on was not stored.</summary>
internal abstract class Entry
{
    /// <summary>When it first joined, in the clock's ticks.</summary>
    public long Since { get; init; }

    /// <summary>Decides on the tentative state and adds rows to the open batch; remembers the answer.</summary>
    public abstract void Decide();

    /// <summary>Everything the decision rested on is stored: gives the answer.</summary>
    public abstract void Stored();

    /// <summary>Gives up waiting: answers "not now".</summary>
    public abstract void GiveUp(Refusal temporary);

    /// <summary>The decision itself failed: the caller gets the exception, nothing is written.</summary>
    public abstract void Fault(Exception fault);
}

/// <summary>An entry with an answer of one type.</summary>
internal abstract class Entry<TAnswer> : Entry
{
    private readonly TaskCompletionSource<TAnswer> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TAnswer> Answered => _done.Task;

    /// <summary>What is answered once all is stored.</summary>
    protected TAnswer? Answer { get; set; }

    protected abstract TAnswer Refused(Refusal refusal);

    public override void Stored() => _done.TrySetResult(Answer!);

    public override void GiveUp(Refusal temporary) => _done.TrySetResult(Refused(temporary));

    public override void Fault(Exception fault) => _done.TrySetException(fault);
}
