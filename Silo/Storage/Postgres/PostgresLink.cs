using Collab.Streams;
using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>Runs statements within one time limit, and tells outages apart from mistakes.</summary>
internal sealed class PostgresLink(NpgsqlDataSource source, TimeSpan timeout)
{
    /// <summary>Runs a request. The limit covers waiting for a connection, connecting and the answer.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer. The request may have taken effect.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            return await request(limit.Token);
        }
        catch (Exception fault) when (PostgresFaults.IsRepeatedCommand(fault))
        {
            throw new CommandRepeatedException();
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            throw PostgresFaults.Outage(fault);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw PostgresFaults.Outage(late);
        }
    }

    public Task<List<T>> All<T>(Func<NpgsqlDataReader, T> row, string sql, NpgsqlParameter[] parameters, CancellationToken cancel) => Run(
        async stop =>
        {
            await using var command = source.CreateCommand(sql);
            command.Parameters.AddRange(parameters);
            await using var rows = await command.ExecuteReaderAsync(stop);
            return await rows.All(row, stop);
        },
        cancel);

    public async Task<T?> One<T>(Func<NpgsqlDataReader, T> row, string sql, NpgsqlParameter[] parameters, CancellationToken cancel) =>
        (await All(row, sql, parameters, cancel)).FirstOrDefault();
}
