using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Collab.Silo.Auth;
using Collab.Streams;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collab.Tests.Silo;

/// <summary>A client at the end of a real SignalR connection that reads when it is told to; until then its pipe fills as a socket's does.</summary>
internal sealed class Reader
{
    public const int BufferBytes = 65_536;

    private const char RecordSeparator = '\u001e';

    private readonly Pipe _toClient = new(new(pauseWriterThreshold: BufferBytes, resumeWriterThreshold: BufferBytes / 2, useSynchronizationContext: false));
    private readonly StringBuilder _partial = new();

    public Reader(Caller caller)
    {
        var connection = new DefaultConnectionContext(
            Guid.NewGuid().ToString("N"),
            transport: new Duplex(new Pipe().Reader, _toClient.Writer),
            application: new Duplex(_toClient.Reader, new Pipe().Writer));
        connection.Features.Set<IConnectionUserFeature>(new SignedIn { User = Callers.Principal(caller) });
        Hub = new(connection, new(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() };
    }

    public HubConnectionContext Hub { get; }

    /// <summary>Bytes that were written and not yet read.</summary>
    public long Unread
    {
        get
        {
            if (!_toClient.Reader.TryRead(out var read))
                return 0;
            _toClient.Reader.AdvanceTo(read.Buffer.Start);
            return read.Buffer.Length;
        }
    }

    /// <summary>Reads until as many messages have come.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(int count)
    {
        var messages = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (messages.Count < count)
        {
            try
            {
                var read = await _toClient.Reader.ReadAsync(patience.Token);
                Take(read.Buffer, messages);
                _toClient.Reader.AdvanceTo(read.Buffer.End);
            }
            catch (OperationCanceledException fault)
            {
                throw new TimeoutException($"{count} messages were expected, {messages.Count} came:\n{string.Join('\n', messages.TakeLast(5))}", fault);
            }
        }

        return messages;
    }

    /// <summary>What has come and was not read, without waiting.</summary>
    public IReadOnlyList<string> ReadNow()
    {
        var messages = new List<string>();
        if (_toClient.Reader.TryRead(out var read))
        {
            Take(read.Buffer, messages);
            _toClient.Reader.AdvanceTo(read.Buffer.End);
        }

        return messages;
    }

    private void Take(ReadOnlySequence<byte> bytes, List<string> messages)
    {
        foreach (var character in Encoding.UTF8.GetString(bytes))
        {
            if (character != RecordSeparator)
            {
                _partial.Append(character);
                continue;
            }

            messages.Add(_partial.ToString());
            _partial.Clear();
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class SignedIn : IConnectionUserFeature
    {
        public System.Security.Claims.ClaimsPrincipal? User { get; set; }
    }
}
