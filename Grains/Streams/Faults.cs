using Collab.Streams;

namespace Collab.Silo.Hubs;

internal static class Faults
{
    /// <summary>For everything that is no answer of a grain: the client keeps the command and sends the same id again.</summary>
    public static readonly Refusal Temporary = new(RefusalCode.Temporary, "Collab cannot do this right now; try again in a moment.");
}
