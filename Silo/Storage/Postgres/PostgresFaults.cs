using Collab.Streams;
using Npgsql;

namespace Collab.Silo.Storage.Postgres;

/// <summary>Tells a database that cannot serve now from a mistake of ours.</summary>
internal static class PostgresFaults
{
    public static bool IsOutage(Exception fault) => fault switch
    {
        // Class 22 is bad data, 23 a broken constraint, 42 a bad statement: ours. Everything else is the server's: connections (08),
        // lost races (40), full disk or memory (53), shutdown (57P), input and output (58), a standby that only reads (25006), time-outs.
        PostgresException answer => answer.SqlState[..2] is not ("22" or "23" or "42"),
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };

    public static StorageUnavailableException Outage(Exception fault) => new($"PostgreSQL failed: {fault.Message}", fault);

    public static bool IsRepeatedCommand(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "commands" };
}
