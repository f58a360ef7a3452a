using System.Buffers.Text;

namespace Collab.Bench.Load;

/// <summary>Reads what each option has off a message, in the order of the round's options, without parsing the rest.</summary>
internal static class TallyReader
{
    /// <summary>What a live part says of the first round that tells its totals: <c>"totals":[12,0]</c>.</summary>
    /// <returns>False when there is none, or it has fewer.</returns>
    public static bool TryReadRunning(ReadOnlySpan<byte> message, Span<int> totals)
    {
        var start = "\"totals\":["u8;
        var at = message.IndexOf(start);
        if (at < 0)
            return false;
        message = message[(at + start.Length)..];
        foreach (ref var total in totals)
        {
            if (!Utf8Parser.TryParse(message, out total, out var digits) || digits == message.Length)
                return false;
            message = message[(digits + 1)..];
        }
        return true;
    }

    /// <summary>What an update says of the first round that has a result: <c>"tally":[{"option":"a","total":12,"voters":9}]</c>.</summary>
    /// <returns>Likewise.</returns>
    public static bool TryReadResult(ReadOnlySpan<byte> message, Span<int> totals)
    {
        var at = message.IndexOf("\"tally\":["u8);
        if (at < 0)
            return false;
        message = message[at..];
        var name = "\"total\":"u8;
        foreach (ref var total in totals)
        {
            at = message.IndexOf(name);
            if (at < 0 || !Utf8Parser.TryParse(message[(at + name.Length)..], out total, out var digits))
                return false;
            message = message[(at + name.Length + digits)..];
        }
        return true;
    }
}
