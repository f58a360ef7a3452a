using System.Buffers.Binary;

namespace Collab.Bench.Load;

/// <summary>Gets one hub message, without its separator. The span is valid during the call.</summary>
internal delegate void HubMessage(ReadOnlySpan<byte> message);

/// <summary>Cuts a server's bytes into WebSocket frames and those into hub messages, wherever the network cut them.</summary>
internal sealed class FrameReader(HubMessage take)
{
    private const int SmallestRoom = 4_096;
    private byte[] _buffer = new byte[32_768];
    private byte[] _carried = new byte[4_096];
    private int _from;
    private int _to;
    private int _carriedLength;

    /// <summary>True once the server said goodbye.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Where the next bytes go; tell how many by <see cref="Received"/>.</summary>
    public Memory<byte> Room()
    {
        if (_from == _to)
            _from = _to = 0;
        if (_buffer.Length - _to < SmallestRoom)
        {
            _buffer.AsSpan(_from.._to).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
            if (_buffer.Length - _to < SmallestRoom)
                Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        return _buffer.AsMemory(_to);
    }

    public void Received(int bytes)
    {
        _to += bytes;
        while (TryFrame(out var opcode, out var payload))
            Take(opcode, payload);
    }

    private bool TryFrame(out int opcode, out ReadOnlySpan<byte> payload)
    {
        opcode = 0;
        payload = default;
        var bytes = _buffer.AsSpan(_from.._to);
        if (bytes.Length < 2)
            return false;
        // A server does not mask: the second byte is the length, or how long the length is.
        var (header, length) = (2, (long)bytes[1]);
        if (length == 126)
        {
            if (bytes.Length < 4)
                return false;
            (header, length) = (4, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        }
        else if (length == 127)
        {
            if (bytes.Length < 10)
                return false;
            (header, length) = (10, BinaryPrimitives.ReadInt64BigEndian(bytes[2..]));
        }
        if (bytes.Length < header + length)
            return false;
        opcode = bytes[0] & 0x0f;
        payload = bytes.Slice(header, (int)length);
        _from += header + (int)length;
        return true;
    }

    private void Take(int opcode, ReadOnlySpan<byte> payload)
    {
        const int Continuation = 0;
        const int Text = 1;
        const int Close = 8;
        if (opcode is Close)
            IsClosed = true;
        if (opcode is not (Continuation or Text))
            return;
        for (int end; (end = payload.IndexOf(HubFrames.Separator)) >= 0; payload = payload[(end + 1)..])
        {
            if (_carriedLength == 0)
            {
                take(payload[..end]);
                continue;
            }
            Carry(payload[..end]);
            take(_carried.AsSpan(0, _carriedLength));
            _carriedLength = 0;
        }
        Carry(payload);
    }

    private void Carry(ReadOnlySpan<byte> part)
    {
        if (_carried.Length < _carriedLength + part.Length)
            Array.Resize(ref _carried, Math.Max(_carried.Length * 2, _carriedLength + part.Length));
        part.CopyTo(_carried.AsSpan(_carriedLength));
        _carriedLength += part.Length;
    }
}
