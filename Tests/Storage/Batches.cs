using System.Security.Cryptography;
using System.Text;
using Collab.Streams;

namespace Collab.Tests.Storage;

/// <summary>Short names for what the storage tests write.</summary>
internal static class Batches
{
    public static readonly StreamBatch Nothing = new([], [], [], [], [], [], [], [], [], []);

    public static StreamKey NewStream() => new(StreamKind.Meeting, Guid.NewGuid());

    public static StoredEvent Event(long version, string text = "{}") =>
        new(version, "happened", new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero).AddTicks(1234567 + version), Encoding.UTF8.GetBytes(text));

    public static StreamBatch Events(long first, int count = 1) =>
        Nothing with { Events = [.. Enumerable.Range(0, count).Select(i => Event(first + i))] };

    public static StoredCommand Command(string id, long version, string? created = null) => new(SHA256.HashData(Encoding.UTF8.GetBytes(id)), version, created);

    public static StoredBallot Ballot(Guid round, string voter, int revision, string data = "{}") =>
        new(round, SHA256.HashData(Encoding.UTF8.GetBytes(voter)), revision, Guid.NewGuid(), Encoding.UTF8.GetBytes(data));

    public static StoredImage Image(string content) => new(new(Guid.NewGuid(), 4, 3), "image/webp", Encoding.UTF8.GetBytes(content));

    public static string Text(this StoredEvent stored) => Encoding.UTF8.GetString(stored.Data);
}
