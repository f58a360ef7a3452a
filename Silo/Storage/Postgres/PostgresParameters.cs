using Npgsql;
using NpgsqlTypes;

namespace Collab.Silo.Storage.Postgres;

/// <summary>Typed parameters, so that a statement's text always means the same prepared statement.</summary>
internal static class PostgresParameters
{
    public static NpgsqlParameter Of(string value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value };

    public static NpgsqlParameter Of(long value) => new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlDbType.Bigint, TypedValue = value };

    public static NpgsqlParameter Of(byte[] value) => new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = value };

    public static NpgsqlParameter Of(Guid value) => new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid, TypedValue = value };

    public static NpgsqlParameter Column<T>(IReadOnlyList<T> rows, Func<T, long> cell) => Array(NpgsqlDbType.Bigint, rows, cell);

    public static NpgsqlParameter Column<T>(IReadOnlyList<T> rows, Func<T, int> cell) => Array(NpgsqlDbType.Integer, rows, cell);

    public static NpgsqlParameter Column<T>(IReadOnlyList<T> rows, Func<T, string?> cell) => Array(NpgsqlDbType.Text, rows, cell);

    public static NpgsqlParameter Column<T>(IReadOnlyList<T> rows, Func<T, byte[]> cell) => Array(NpgsqlDbType.Bytea, rows, cell);

    public static NpgsqlParameter Column<T>(IReadOnlyList<T> rows, Func<T, Guid> cell) => Array(NpgsqlDbType.Uuid, rows, cell);

    private static NpgsqlParameter<TCell[]> Array<T, TCell>(NpgsqlDbType type, IReadOnlyList<T> rows, Func<T, TCell> cell)
    {
        var cells = new TCell[rows.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = cell(rows[i]);
        return new NpgsqlParameter<TCell[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = cells };
    }
}
