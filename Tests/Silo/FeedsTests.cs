using System.Net;
using System.Text;
using Collab.People;
using Collab.Silo.Hubs;
using Collab.Silo.Options;
using Collab.Streams;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class FeedsTests
{
    private static readonly StreamKey Stream = new(StreamKind.Meeting, Guid.NewGuid());

    private readonly Clock _clock = new();
    private readonly Feeds _feeds;
    private readonly StreamFeed _feed = new(Stream, new());

    public FeedsTests() =>
        _feeds = new(null!, new ThisSilo(), Microsoft.Extensions.Options.Options.Create(new FeedOptions()), _clock, NullLogger<Feeds>.Instance);

    [Fact]
    public async Task A_reader_that_stopped_is_cut_after_ten_seconds_and_harms_nobody()
    {
        var stopped = Follow();
        var reading = Follow();
        for (var version = 1; version <= 200; version++)
        {
            await _feed.Push(new(Stream, [new(version - 1, version, Encoding.UTF8.GetBytes($"\"{new string('x', 5_000)}\""))], null, [], []));
            Assert.Single(await reading.ReadAsync(1));
        }

        Assert.InRange(stopped.Unread, 1, Reader.BufferBytes + 5_100);
        _clock.Now += TimeSpan.FromSeconds(9);
        _feeds.Tick();
        Assert.Equal(2, _feeds.Connections.Count);
        _clock.Now += TimeSpan.FromSeconds(2);
        _feeds.Tick();
        Assert.Single(_feeds.Connections);
        Assert.True(stopped.Hub.ConnectionAborted.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)), "The connection was not aborted.");
        Assert.False(reading.Hub.ConnectionAborted.IsCancellationRequested);
        Assert.Single(_feed.TakeReport("silo").Present);
    }

    private Reader Follow()
    {
        var caller = new Caller(PersonId.From(Guid.NewGuid()), DeviceId.From(Guid.NewGuid()));
        var reader = new Reader(caller);
        var cursor = _feed.Hold(_feeds.Connect(reader.Hub, caller))!;
        _feed.Release(cursor);
        return reader;
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromDays(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class ThisSilo : ILocalSiloDetails
    {
        public string Name => "silo";

        public string ClusterId => "collab";

        public string DnsHostName => "localhost";

        public SiloAddress SiloAddress { get; } = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 1), 1);

        public SiloAddress GatewayAddress => SiloAddress;
    }
}
