using Collab.Silo.Storage.Sqlite;
using Collab.Streams;
using Collab.Tests.Support;
using static Collab.Tests.Storage.Batches;

namespace Collab.Tests.Storage;

/// <summary>What pictures leave in SQLite's files once they are dropped.</summary>
public sealed class ImageErasureTests : IDisposable
{
    private const int Bytes = 60_000;
    private const int Part = 4_096;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task No_page_of_a_dropped_picture_is_left_in_the_files()
    {
        var random = new Random(20260504);
        var (stream, other) = (NewStream(), NewStream());
        using var store = new SqliteEventStore(new() { DataDirectory = _directory.Path });
        await store.Open(CancellationToken.None);
        List<StoredImage> images = [];
        foreach (var one in (StreamKey[])[stream, other])
        {
            await store.TakeOver(one, 0, CancellationToken.None);
            for (var i = 0; i < 20; i++)
            {
                var image = Image("") with { Data = new byte[Bytes] };
                random.NextBytes(image.Data);
                Assert.True(await store.Commit(one, 1, 0, Nothing with { Images = [image] }, CancellationToken.None));
                images.Add(image);
            }
        }
        Assert.Equal(images.Count, images.Count(Found));

        var dropped = images.Take(20).Where((_, i) => i % 2 == 0).ToList();
        Assert.True(await store.Commit(stream, 1, 0, Events(1) with { DropImages = [.. dropped.Select(image => image.Size.Image)] }, CancellationToken.None));
        Assert.DoesNotContain(dropped, Found);
        Assert.True(await store.Delete(other, 1, CancellationToken.None));
        Assert.DoesNotContain(images.Skip(20), Found);
        Assert.All(images.Take(20).Except(dropped), image => Assert.True(Found(image)));
    }

    /// <summary>Whether any of its parts is there. Each lies within one page at least in half, wherever pages begin.</summary>
    private bool Found(StoredImage image)
    {
        foreach (var content in _directory.Contents("collab.db*"))
        {
            for (var at = 0; at + Part <= Bytes; at += Part / 4)
            {
                if (content.AsSpan().IndexOf(image.Data.AsSpan(at, 64)) >= 0)
                    return true;
            }
        }
        return false;
    }
}
