using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Collab.Streams;
using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>
/// Builds the one statement that a commit is. Everything it writes selects from <c>head</c>, the stream's row at the expected epoch and version:
/// where that finds no row, nothing is written. Each combination of what a batch holds has a text of its own, so that a batch of ballots
/// alone runs a plan of two steps, and every text is prepared once.
/// </summary>
internal static class PostgresCommit
{
    /// <summary>Moves the version by the number of events, whose versions are the first array. Writers of before wait for the row's lock, and then find their epoch or version gone.</summary>
    private const string Move = "UPDATE streams SET version = version + cardinality($4) WHERE stream = $1 AND epoch = $2 AND version = $3 AND version >= 0 RETURNING stream";

    /// <summary>A batch without events leaves the row as it is, and only holds it.</summary>
    private const string Hold = "SELECT stream FROM streams WHERE stream = $1 AND epoch = $2 AND version = $3 AND version >= 0 FOR NO KEY UPDATE";

    private static readonly ConcurrentDictionary<int, string> Texts = new();

    public static void Fill(NpgsqlCommand command, string stream, long epoch, long version, StreamBatch batch)
    {
        var parts = PostgresCommitParts.Of(batch);
        command.Parameters.Add(PostgresParameters.Of(stream));
        command.Parameters.Add(PostgresParameters.Of(epoch));
        command.Parameters.Add(PostgresParameters.Of(version));
        var shape = 0;
        foreach (var part in parts)
        {
            shape |= 1 << part.Number;
            foreach (var parameter in part.Parameters)
                command.Parameters.Add(parameter);
        }
        command.CommandText = Texts.GetOrAdd(shape, static (_, parts) => Text(parts), parts);
    }

    private static string Text(List<CommitPart> parts)
    {
        var next = 4;
        var text = new StringBuilder("WITH head AS (");
        text.Append(parts.Count > 0 && parts[0].Number == 0 ? Move : Hold);
        foreach (var part in parts)
        {
            var names = part.Parameters.Select(_ => (object)$"${next++}").ToArray();
            text.Append(CultureInfo.InvariantCulture, $"), part{part.Number} AS (");
            text.AppendFormat(CultureInfo.InvariantCulture, part.Sql, names);
        }
        return text.Append(") SELECT count(*) FROM head").ToString();
    }
}
