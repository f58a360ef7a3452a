using System.Diagnostics;
using Collab.Bench.Hosting;
using Npgsql;

namespace Collab.Bench.Load;

/// <summary>What was used up to a moment.</summary>
/// <param name="Commits">Writing transactions of the database.</param>
/// <param name="Transactions">All its transactions. A statement outside BEGIN and COMMIT is one, and one round trip.</param>
internal readonly record struct Reading(TimeSpan At, TimeSpan OwnCpu, TimeSpan ServerCpu, TimeSpan DatabaseCpu, long ServerBytes, long Commits, long Transactions);

/// <summary>Looks from outside at the processes that are measured.</summary>
/// <param name="server">The server's process id; null when it is not known.</param>
/// <param name="database">The database server's process id, whose children count too; null when there is none.</param>
/// <param name="postgres">A connection string; null without PostgreSQL.</param>
internal sealed class Probe(int? server, int? database, string? postgres) : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _source = postgres is null ? null : NpgsqlDataSource.Create(postgres);

    public bool SeesServer => server is not null;

    public bool SeesDatabase => database is not null;

    public bool SeesTransactions => _source is not null;

    public async Task<Reading> ReadAsync(CancellationToken cancel)
    {
        var (commits, transactions) = await TransactionsAsync(cancel);
        return new(
            Stopwatch.GetElapsedTime(0),
            Process.GetCurrentProcess().TotalProcessorTime,
            server is { } id ? ProcessTree.CpuTime(id) : default,
            database is { } other ? ProcessTree.CpuTime(other) : default,
            server is { } resident ? ProcessTree.ResidentBytes(resident) : 0,
            commits,
            transactions);
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
    }

    private async Task<(long Commits, long Transactions)> TransactionsAsync(CancellationToken cancel)
    {
        if (_source is null)
            return default;
        // Transaction ids are counted at once; each writing transaction takes one. The statistics count the others too, up to a second late.
        await using var command = _source.CreateCommand("""
            select pg_snapshot_xmax(pg_current_snapshot())::text::bigint, xact_commit + xact_rollback
            from pg_stat_database where datname = current_database()
            """);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
