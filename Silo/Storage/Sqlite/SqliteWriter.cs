using System.Collections.Concurrent;
using Collab.Streams;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>
/// The only thread of the process that writes. All writes that came while the last transaction was being made durable go into the next one,
/// so that one fsync serves every stream; a savepoint around each keeps one that fails from harming the others. A write completes only after
/// the transaction's COMMIT returned, which with <c>synchronous=FULL</c> is after the fsync of the log.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Bounds the time until the first of a group is durable.</summary>
    private const int MaxGroup = 256;

    private static readonly TimeSpan ScrubRetry = TimeSpan.FromMilliseconds(200);

    private readonly BlockingCollection<SqliteWrite> _waiting = [];
    private readonly List<SqliteWrite> _group = [];
    private readonly string _path;
    private readonly TimeSpan _timeout;
    private readonly Thread _thread;
    private SqliteSession? _session;
    private bool _scrubDue;

    public SqliteWriter(string path, TimeSpan timeout)
    {
        (_path, _timeout) = (path, timeout);
        _thread = new Thread(Run) { Name = "collab.db writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Queues a write and completes when it is durable.</summary>
    /// <param name="scrub">True when it deletes what may not stay on disk: then it completes after the log was truncated, if no reader is in the way.</param>
    /// <exception cref="StorageUnavailableException">It is not known whether the write is durable.</exception>
    public async Task<T> Write<T>(Func<SqliteSession, T> write, CancellationToken cancel, bool scrub = false)
    {
        var queued = new SqliteWrite<T>(write, scrub);
        try
        {
            _waiting.Add(queued, cancel);
        }
        catch (InvalidOperationException closed)
        {
            throw new StorageUnavailableException("The embedded database is closed.", closed);
        }
        try
        {
            return await queued.Done.WaitAsync(_timeout, cancel);
        }
        catch (TimeoutException late)
        {
            throw new StorageUnavailableException("The embedded database did not answer in time.", late);
        }
    }

    /// <summary>Finishes what is queued, then closes the file.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void Run()
    {
        while (!_waiting.IsCompleted)
        {
            if (_waiting.TryTake(out var first, _scrubDue ? ScrubRetry : Timeout.InfiniteTimeSpan))
            {
                _group.Add(first);
                while (_group.Count < MaxGroup && _waiting.TryTake(out var next))
                    _group.Add(next);
                WriteGroup();
                _group.Clear();
            }
            else if (_scrubDue)
            {
                Scrub();
            }
        }
        Close();
    }

    private void WriteGroup()
    {
        try
        {
            _session ??= new SqliteSession(_path);
            _session.Begin();
            foreach (var write in _group)
                write.Apply(_session);
            _session.Commit();
        }
#pragma warning disable CA1031 // Whatever it was, it is told to every caller, and the thread must live on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // A new connection rolls back what this one began, and starts from what is really on disk.
            Close();
            _group.ForEach(write => write.Fail(SqliteFaults.Outage(fault)));
            return;
        }
        _group.ForEach(write => write.CompleteUnless(scrubs: true));
        if (_group.Exists(write => write.Scrubs))
        {
            Scrub();
            _group.ForEach(write => write.CompleteUnless(scrubs: false));
        }
    }

    /// <summary>The writes themselves are durable: when the log cannot be truncated now, it is tried again soon.</summary>
    private void Scrub()
    {
        try
        {
            _session ??= new SqliteSession(_path);
            _scrubDue = !_session.Checkpoint();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            _scrubDue = true;
            Close();
        }
    }

    private void Close()
    {
        try
        {
            _session?.Dispose();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // A connection that failed may fail again at its end; nothing is left to save of it.
        }
        _session = null;
    }
}
