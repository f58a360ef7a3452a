namespace Collab.Silo.Storage.Sqlite;

/// <summary>A write that waits for the writer's thread.</summary>
internal abstract class SqliteWrite(bool scrubs)
{
    /// <summary>Whether what it deleted may not stay in the log either.</summary>
    public bool Scrubs { get; } = scrubs;

    /// <summary>Runs it inside the group's transaction. A fault of its own is kept for its caller; an outage is thrown.</summary>
    public abstract void Apply(SqliteSession session);

    /// <summary>Tells the caller, once the transaction is durable.</summary>
    public void CompleteUnless(bool scrubs)
    {
        if (Scrubs != scrubs)
            Complete();
    }

    public abstract void Fail(Exception fault);

    protected abstract void Complete();
}

internal sealed class SqliteWrite<T>(Func<SqliteSession, T> write, bool scrubs) : SqliteWrite(scrubs)
{
    // Continuations elsewhere: the writer's thread must not run the grain's code.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fault;
    private T _result = default!;

    public Task<T> Done => _done.Task;

    public override void Apply(SqliteSession session)
    {
        try
        {
            session.Separately(() => _result = write(session));
        }
        catch (Exception fault) when (!SqliteFaults.IsOutage(fault))
        {
            _fault = fault;
        }
    }

    public override void Fail(Exception fault) => _done.TrySetException(fault);

    protected override void Complete()
    {
        if (_fault is null)
            _done.TrySetResult(_result);
        else
            _done.TrySetException(_fault);
    }
}
