using System.Buffers.Text;

namespace Collab.Bench.Load;

internal static class TallyReader
{
    /// <summary>Finds the first tally in a message and reads the totals, which stand in the order of the round's options.</summary>
    /// <returns>False when there is none, or it is shorter.</returns>
    public static bool TryRead(ReadOnlySpan<byte> message, Span<int> totals)
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
