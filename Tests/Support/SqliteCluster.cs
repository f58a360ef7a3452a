using Collab.Silo.Storage;
using Collab.Silo.Storage.Sqlite;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>A cluster on a real SQLite store that can be made to fail. It is impatient, so that tests need not wait long, and takes many snapshots.</summary>
public sealed class SqliteCluster : IAsyncLifetime, IDisposable
{
    /// <summary>How long a command waits for storage.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteEventStore _database;

    public SqliteCluster()
    {
        _database = new(Options);
        Cluster = new(_database, streams =>
        {
            streams.CommandPatienceMs = (int)Patience.TotalMilliseconds;
            streams.StorageCallMs = 800;
            streams.EventsPerSnapshot = 10;
        });
    }

    public ClusterFixture Cluster { get; }

    private StorageOptions Options => new() { DataDirectory = _directory.Path };

    public async Task InitializeAsync()
    {
        await _database.Open(CancellationToken.None);
        await Cluster.InitializeAsync();
    }

    public Task DisposeAsync() => Cluster.DisposeAsync();

    /// <summary>After the cluster, which writes to its end.</summary>
    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    /// <summary>The ballots in the file, read beside the store.</summary>
    internal IReadOnlyList<StoredBallot> StoredBallots(StreamKey stream)
    {
        using var file = SqliteFile.Open(Options.Directory.Database);
        return file.Query(SqliteRows.Ballot, "SELECT round, voter_tag, revision, ballot_id, data FROM ballots WHERE stream = ?1", stream.ToString());
    }

    /// <summary>The ids of the pictures in the file, read beside the store.</summary>
    internal IReadOnlyList<Guid> StoredImages(StreamKey stream)
    {
        using var file = SqliteFile.Open(Options.Directory.Database);
        return [.. file.Query(SqliteRows.ImageSize, "SELECT image, width, height FROM images WHERE stream = ?1", stream.ToString()).Select(size => size.Image)];
    }
}

/// <summary>Tests that share the cluster, one after the other, since some of them take its storage away.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteClusterCollection : ICollectionFixture<SqliteCluster>
{
    public const string Name = "cluster on SQLite";
}
