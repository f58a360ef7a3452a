namespace Collab.Streams;

internal static class Faults
{
    /// <summary>For everything that could not be decided on: the client keeps the command and sends the same id again.</summary>
    public static readonly Refusal Temporary = new(RefusalCode.Temporary, "Collab cannot do this right now; try again in a moment.");
}
