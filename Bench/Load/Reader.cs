using System.Net.Sockets;

namespace Collab.Bench.Load;

/// <summary>Somebody who looks on without voting, and comes back whenever they are cut off. They may stop reading, while their machine goes on saying that it is there.</summary>
internal sealed class Reader(Seat seat)
{
    /// <summary>As little as the kernel gives, so that what is not read soon waits at the server.</summary>
    private const int SmallestBuffer = 2_048;

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopped;

    public Task Ready => _ready.Task;

    /// <summary>How often the server ended the connection.</summary>
    public int Cuts { get; private set; }

    public void StopReading() => _stopped = true;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            using var connection = new Connection(seat with { ReceiveBytes = SmallestBuffer }, this);
            var running = connection.RunAsync(cancel);
            try
            {
                await Task.WhenAny(connection.Ready, running);
                if (connection.Ready.IsCompletedSuccessfully)
                    _ready.TrySetResult();
                await running;
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                if (!cancel.IsCancellationRequested)
                    Cuts++;
            }
        }
    }

    private sealed class Connection(Seat seat, Reader reader) : RawHubConnection(seat)
    {
        private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(4);

        protected override async ValueTask ReadingAsync(CancellationToken cancel)
        {
            while (reader._stopped && Ready.IsCompleted)
            {
                // Fails once the server has cut the connection, which nobody would read of.
                Send(HubFrames.Ping);
                await Task.Delay(PingEvery, cancel);
            }
        }

        protected override void Completed(ReadOnlySpan<byte> message)
        {
        }
    }
}
