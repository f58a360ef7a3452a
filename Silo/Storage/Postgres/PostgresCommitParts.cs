using Collab.Streams;
using Npgsql;
using static Collab.Silo.Storage.Postgres.PostgresParameters;

namespace Collab.Silo.Storage.Postgres;

/// <summary>What a commit does to one table.</summary>
/// <param name="Number">Its place; also names it.</param>
/// <param name="Sql">Selects from <c>head</c>; <c>{0}</c>, <c>{1}</c> and so on stand for the parameters.</param>
internal sealed record CommitPart(int Number, string Sql, NpgsqlParameter[] Parameters);

/// <summary>The parts that a batch needs, in a fixed order.</summary>
internal static class PostgresCommitParts
{
    private const string Events =
        "INSERT INTO events (stream, version, type, at, data) SELECT stream, r.* FROM head, unnest({0}, {1}, {2}, {3}) AS r";

    private const string Commands = "INSERT INTO commands (stream, hash, version, created) SELECT stream, r.* FROM head, unnest({0}, {1}, {2}) AS r";

    private const string Ballots =
        """
        INSERT INTO ballots AS b (stream, round, voter_tag, revision, ballot_id, data)
        SELECT stream, r.* FROM head, unnest({0}, {1}, {2}, {3}, {4}) AS r
        ON CONFLICT (stream, round, voter_tag) DO UPDATE SET revision = excluded.revision, ballot_id = excluded.ballot_id, data = excluded.data
        """;

    private const string Keys =
        """
        INSERT INTO keys (stream, name, salt) SELECT stream, r.* FROM head, unnest({0}, {1}) AS r
        ON CONFLICT (stream, name) DO UPDATE SET salt = excluded.salt
        """;

    private const string Aliases =
        "INSERT INTO aliases (stream, alias) SELECT stream, r.* FROM head, unnest({0}) AS r ON CONFLICT (alias) DO UPDATE SET stream = excluded.stream";

    private const string DropKeys = "DELETE FROM keys AS k USING head WHERE k.stream = head.stream AND k.name = ANY ({0})";

    private const string DropBallots = "DELETE FROM ballots AS b USING head WHERE b.stream = head.stream AND b.round = ANY ({0})";

    private const string DropAliases = "DELETE FROM aliases AS a USING head WHERE a.stream = head.stream AND a.alias = ANY ({0})";

    private const string Images =
        """
        INSERT INTO images (stream, image, width, height, media_type, data) SELECT stream, r.* FROM head, unnest({0}, {1}, {2}, {3}, {4}) AS r
        ON CONFLICT (stream, image) DO NOTHING
        """;

    private const string DropImages = "DELETE FROM images AS i USING head WHERE i.stream = head.stream AND i.image = ANY ({0})";

    public static List<CommitPart> Of(StreamBatch batch)
    {
        List<CommitPart> parts = [];
        // All parts of a statement see the database as it was before: a row that is written and dropped at once would stay.
        var ballots = Without(batch.Ballots, batch.DropBallots, ballot => ballot.Round);
        var keys = Without(batch.Keys, batch.DropKeys, key => key.Name);
        var aliases = Without(batch.Aliases, batch.DropAliases, alias => alias);
        var images = Without(batch.Images, batch.DropImages, image => image.Size.Image);
        if (batch.Events is { Count: > 0 } e)
            parts.Add(new(0, Events, [Column(e, x => x.Version), Column(e, x => x.Type), Column(e, x => x.At.UtcTicks), Column(e, x => x.Data)]));
        if (batch.Commands is { Count: > 0 } c)
            parts.Add(new(1, Commands, [Column(c, x => x.Hash), Column(c, x => x.Version), Column(c, x => x.Created)]));
        if (ballots.Count > 0)
            parts.Add(new(2, Ballots, [
                Column(ballots, x => x.Round), Column(ballots, x => x.VoterTag), Column(ballots, x => x.Revision),
                Column(ballots, x => x.BallotId), Column(ballots, x => x.Data)]));
        if (keys.Count > 0)
            parts.Add(new(3, Keys, [Column(keys, x => x.Name), Column(keys, x => x.Salt)]));
        if (aliases.Count > 0)
            parts.Add(new(4, Aliases, [Column(aliases, x => x)]));
        if (batch.DropKeys.Count > 0)
            parts.Add(new(5, DropKeys, [Column(batch.DropKeys, x => x)]));
        if (batch.DropBallots.Count > 0)
            parts.Add(new(6, DropBallots, [Column(batch.DropBallots, x => x)]));
        if (batch.DropAliases.Count > 0)
            parts.Add(new(7, DropAliases, [Column(batch.DropAliases, x => x)]));
        if (images.Count > 0)
            parts.Add(new(8, Images, [
                Column(images, x => x.Size.Image), Column(images, x => x.Size.Width), Column(images, x => x.Size.Height),
                Column(images, x => x.MediaType), Column(images, x => x.Data)]));
        if (batch.DropImages.Count > 0)
            parts.Add(new(9, DropImages, [Column(batch.DropImages, x => x)]));
        return parts;
    }

    private static IReadOnlyList<T> Without<T, TKey>(IReadOnlyList<T> rows, IReadOnlyList<TKey> dropped, Func<T, TKey> key) =>
        dropped.Count == 0 ? rows : [.. rows.Where(row => !dropped.Contains(key(row)))];
}
