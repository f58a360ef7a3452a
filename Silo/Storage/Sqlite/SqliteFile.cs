using Microsoft.Data.Sqlite;

namespace Collab.Silo.Storage.Sqlite;

/// <summary>Opens the embedded database's files, always with deleted content overwritten by zeros.</summary>
internal static class SqliteFile
{
    /// <param name="pooled">False for a connection that its owner keeps.</param>
    public static SqliteConnection Open(string path, bool pooled = false, string pragmas = "")
    {
        var connection = new SqliteConnection(ConnectionString(path, pooled));
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA secure_delete = ON; {pragmas}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the pooled connections to a file.</summary>
    public static void CloseAll(string path)
    {
        using var one = new SqliteConnection(ConnectionString(path, pooled: true));
        SqliteConnection.ClearPool(one);
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string ConnectionString(string path, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = pooled,
        DefaultTimeout = 4,
    }.ToString();
}
