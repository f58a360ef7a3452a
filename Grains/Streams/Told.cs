namespace Collab.Streams;

/// <summary>For calls between entities, whose caller keeps asking until it hears no fault.</summary>
internal static class Told
{
    /// <summary>Completes when the decision is stored, or will never be.</summary>
    /// <exception cref="TimeoutException">Storage does not answer: ask again.</exception>
    public static async Task OrFault(this Task<Reply> telling)
    {
        if ((await telling).Refusal is { Code: RefusalCode.Temporary } notNow)
            throw new TimeoutException(notNow.Message);
    }
}
