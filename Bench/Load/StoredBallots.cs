using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Collab.Bench.Load;

/// <summary>Looks past the server at the rows it wrote.</summary>
internal abstract class StoredBallots
{
    /// <param name="connection">A connection string.</param>
    public static StoredBallots InPostgres(string connection) => new Postgres(connection);

    /// <param name="file">The database file of a running server, which is only read.</param>
    public static StoredBallots InSqlite(string file) => new Sqlite(file);

    /// <summary>What the stored ballots of a round give to each option.</summary>
    /// <param name="round">32 hexadecimal digits.</param>
    public async Task<IReadOnlyDictionary<string, int>> SumAsync(string round, CancellationToken cancel)
    {
        await using var connection = Open();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        Select(command, round);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        List<IReadOnlyList<(string, int)>> ballots = [];
        while (await rows.ReadAsync(cancel))
        {
            var choices = JsonNode.Parse(await rows.GetFieldValueAsync<byte[]>(0, cancel))!["choices"]!.AsArray();
            ballots.Add([.. choices.Select(c => (c!["option"]!.GetValue<string>(), c["value"]!.GetValue<int>()))]);
        }
        return Conservation.Sum(ballots, []);
    }

    protected abstract DbConnection Open();

    protected abstract void Select(DbCommand command, string round);

    private sealed class Postgres(string connection) : StoredBallots
    {
        protected override DbConnection Open() => new NpgsqlConnection(connection);

        protected override void Select(DbCommand command, string round)
        {
            command.CommandText = "select data from ballots where round = @round";
            command.Parameters.Add(new NpgsqlParameter<Guid>("round", Guid.ParseExact(round, "N")));
        }
    }

    private sealed class Sqlite(string file) : StoredBallots
    {
        protected override DbConnection Open() =>
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);

        protected override void Select(DbCommand command, string round)
        {
            command.CommandText = "select data from ballots where round = @round";
            command.Parameters.Add(new SqliteParameter("@round", Convert.FromHexString(round)));
        }
    }
}
