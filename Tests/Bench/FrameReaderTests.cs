using System.Text;
using Collab.Bench.Load;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class FrameReaderTests
{
    private readonly List<string> _messages = [];
    private readonly FrameReader _reader;

    public FrameReaderTests() => _reader = new(message => _messages.Add(Encoding.UTF8.GetString(message)));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Messages_are_the_same_however_the_network_cuts_them(int piece)
    {
        var large = new string('x', 70_000);
        byte[] bytes = [.. Frame(1, "{}\u001e"), .. Frame(1, "one\u001etwo\u001e"), .. Frame(9, "ping"), .. Frame(1, "thr", final: false), .. Frame(0, "ee\u001e"), .. Frame(1, large + "\u001e")];

        for (var at = 0; at < bytes.Length; at += piece)
            Receive(bytes.AsSpan(at, Math.Min(piece, bytes.Length - at)));

        Assert.Equal(["{}", "one", "two", "three", large], _messages);
        Assert.False(_reader.IsClosed);
    }

    [Fact]
    public void A_close_frame_closes()
    {
        Receive(Frame(8, ""));

        Assert.True(_reader.IsClosed);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void A_finished_frame_says_its_length_and_is_masked_with_nothing(int length)
    {
        var buffer = new byte[HubFrames.PayloadAt + length];
        buffer.AsSpan(HubFrames.PayloadAt).Fill((byte)'x');

        var frame = HubFrames.Finish(buffer, length);

        var header = length < 126 ? 2 : 4;
        Assert.Equal(header + 4 + length, frame.Length);
        Assert.Equal(0x81, frame[0]);
        Assert.Equal(0x80 | (length < 126 ? length : 126), frame[1]);
        Assert.Equal(length, length < 126 ? frame[1] & 0x7f : frame[2] << 8 | frame[3]);
        Assert.Equal(new byte[4], frame[header..(header + 4)].ToArray());
    }

    private void Receive(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = _reader.Room().Span;
            var taken = Math.Min(room.Length, bytes.Length);
            bytes[..taken].CopyTo(room);
            _reader.Received(taken);
            bytes = bytes[taken..];
        }
    }

    private static byte[] Frame(int opcode, string payload, bool final = true)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        byte[] length = bytes.Length switch
        {
            < 126 => [(byte)bytes.Length],
            <= ushort.MaxValue => [126, (byte)(bytes.Length >> 8), (byte)bytes.Length],
            _ => [127, 0, 0, 0, 0, (byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length],
        };
        return [(byte)((final ? 0x80 : 0) | opcode), .. length, .. bytes];
    }
}
