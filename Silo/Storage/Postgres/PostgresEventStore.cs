using Collab.Streams;
using Npgsql;
using static Collab.Silo.Storage.Postgres.PostgresParameters;

namespace Collab.Silo.Storage.Postgres;

/// <summary>Streams in PostgreSQL. Each method is one round trip.</summary>
internal sealed class PostgresEventStore(NpgsqlDataSource source, StorageOptions options) : IDatabase
{
    private const string Own =
        "INSERT INTO streams AS s (stream, epoch, version) VALUES ($1, 1, 0) ON CONFLICT (stream) DO UPDATE SET epoch = s.epoch + 1 RETURNING epoch, version";

    private const string EventsAfter = "SELECT version, type, at, data FROM events WHERE stream = $1 AND version > $2 ORDER BY version";

    private const string Ballots = "SELECT round, voter_tag, revision, ballot_id, data FROM ballots WHERE stream = $1";

    private const string Keys = "SELECT name, salt FROM keys WHERE stream = $1";

    private const string LastCommands =
        """
        SELECT hash, version, created FROM (
            SELECT hash, version, created FROM commands WHERE stream = $1 ORDER BY version DESC LIMIT 1000) AS last
        ORDER BY version
        """;

    private const string ImageSizes = "SELECT image, width, height FROM images WHERE stream = $1";

    private const string RedactEvents =
        """
        WITH head AS (SELECT stream FROM streams WHERE stream = $1 AND epoch = $2 FOR NO KEY UPDATE), redacted AS (
            UPDATE events AS e SET data = r.data FROM head, unnest($3, $4) AS r (version, data)
            WHERE e.stream = head.stream AND e.version = r.version)
        SELECT count(*) FROM head
        """;

    private const string DeleteStream =
        """
        WITH head AS (UPDATE streams SET version = -1 WHERE stream = $1 AND epoch = $2 RETURNING stream),
             e AS (DELETE FROM events USING head WHERE events.stream = head.stream),
             c AS (DELETE FROM commands USING head WHERE commands.stream = head.stream),
             b AS (DELETE FROM ballots USING head WHERE ballots.stream = head.stream),
             k AS (DELETE FROM keys USING head WHERE keys.stream = head.stream),
             a AS (DELETE FROM aliases USING head WHERE aliases.stream = head.stream),
             i AS (DELETE FROM images USING head WHERE images.stream = head.stream)
        SELECT count(*) FROM head
        """;

    private readonly PostgresLink _link = new(source, options.Timeout);

    public string Lineage { get; private set; } = "";

    public async Task Open(CancellationToken cancel)
    {
        if (!options.AllowUnsafe)
            await PostgresSchema.RefuseUnsafe(source, cancel);
        await PostgresSchema.Apply(source, cancel);
        Lineage = (await _link.One(row => row.GetString(0), "SELECT value FROM meta WHERE name = 'lineage'", [], cancel))!;
    }

    public Task<Takeover> TakeOver(StreamKey stream, long afterVersion, CancellationToken cancel) => _link.Run(
        async stop =>
        {
            // One implicit transaction: the first statement waits for commits that hold the row and fences the rest, so what follows cannot change.
            await using var batch = source.CreateBatch();
            var name = stream.ToString();
            batch.BatchCommands.Add(new(Own) { Parameters = { Of(name) } });
            batch.BatchCommands.Add(new(EventsAfter) { Parameters = { Of(name), Of(afterVersion) } });
            batch.BatchCommands.Add(new(Ballots) { Parameters = { Of(name) } });
            batch.BatchCommands.Add(new(Keys) { Parameters = { Of(name) } });
            batch.BatchCommands.Add(new(LastCommands) { Parameters = { Of(name) } });
            batch.BatchCommands.Add(new(ImageSizes) { Parameters = { Of(name) } });
            await using var rows = await batch.ExecuteReaderAsync(stop);
            var (epoch, version) = (await rows.All(row => (row.GetInt64(0), row.GetInt64(1)), stop)).Single();
            var takeover = new Takeover(
                epoch,
                version,
                await rows.Next(PostgresRows.Event, stop),
                await rows.Next(PostgresRows.Ballot, stop),
                await rows.Next(PostgresRows.Key, stop),
                await rows.Next(PostgresRows.Command, stop),
                await rows.Next(PostgresRows.ImageSize, stop));
            // The transaction commits after the last result: only then is the epoch ours.
            await rows.NextResultAsync(stop);
            return takeover;
        },
        cancel);

    public Task<bool> Commit(StreamKey stream, long epoch, long version, StreamBatch batch, CancellationToken cancel) => _link.Run(
        async stop =>
        {
            await using var command = source.CreateCommand();
            PostgresCommit.Fill(command, stream.ToString(), epoch, version, batch);
            return await command.ExecuteScalarAsync(stop) is 1L;
        },
        cancel);

    public Task<StoredCommand?> FindCommand(StreamKey stream, byte[] hash, CancellationToken cancel) => _link.One(
        PostgresRows.Command, "SELECT hash, version, created FROM commands WHERE stream = $1 AND hash = $2", [Of(stream.ToString()), Of(hash)], cancel);

    public async Task<IReadOnlyList<StoredEvent>> Read(StreamKey stream, long afterVersion, int limit, CancellationToken cancel) =>
        await _link.All(PostgresRows.Event, $"{EventsAfter} LIMIT $3", [Of(stream.ToString()), Of(afterVersion), Of(limit)], cancel);

    public Task<StoredImage?> ReadImage(StreamKey stream, Guid image, CancellationToken cancel) => _link.One(
        PostgresRows.Image,
        "SELECT image, width, height, media_type, data FROM images WHERE stream = $1 AND image = $2",
        [Of(stream.ToString()), Of(image)],
        cancel);

    public Task<bool> Redact(StreamKey stream, long epoch, IReadOnlyList<StoredEvent> events, CancellationToken cancel) => _link.One(
        row => row.GetInt64(0) == 1,
        RedactEvents,
        [Of(stream.ToString()), Of(epoch), Column(events, e => e.Version), Column(events, e => e.Data)],
        cancel);

    public Task<bool> Delete(StreamKey stream, long epoch, CancellationToken cancel) =>
        _link.One(row => row.GetInt64(0) == 1, DeleteStream, [Of(stream.ToString()), Of(epoch)], cancel);

    public async Task<StreamKey?> Resolve(string alias, CancellationToken cancel) =>
        StreamKey.TryParse(await _link.One(row => row.GetString(0), "SELECT stream FROM aliases WHERE alias = $1", [Of(alias)], cancel), out var stream)
            ? stream
            : null;

    public Task Ping(CancellationToken cancel) => _link.One(row => row.GetInt32(0), "SELECT 1", [], cancel);

    public async Task RenewLineage(CancellationToken cancel) => Lineage = (await _link.One(
        row => row.GetString(0),
        "UPDATE meta SET value = replace(gen_random_uuid()::text, '-', '') WHERE name = 'lineage' RETURNING value",
        [],
        cancel))!;

    public IReadOnlyList<string> ReadProtectionKeys() =>
        _link.All(row => row.GetString(0), "SELECT xml FROM protection_keys ORDER BY id", [], CancellationToken.None).GetAwaiter().GetResult();

    public void StoreProtectionKey(string id, string xml) => _link.All(
        row => row.GetString(0),
        "INSERT INTO protection_keys (id, xml) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET xml = excluded.xml RETURNING id",
        [Of(id), Of(xml)],
        CancellationToken.None).GetAwaiter().GetResult();
}
