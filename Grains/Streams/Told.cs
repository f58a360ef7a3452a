namespace Collab.Streams;

/// <summary>For calls between entities, whose caller keeps asking until it hears no fault.</summary>
internal static class Told
{
    /// <summary>Completes when the decision is stored, or will never be.</summary>
    /// <exception cref="TimeoutException">Storage does not answer: ask again.</exception>
    public static async Task OrFault(this Task<Reply> telling) => Check((await telling).Refusal);

    /// <inheritdoc cref="OrFault(Task{Reply})"/>
    public static async Task OrFault(this Task<Refusal?> telling) => Check(await telling);

    private static void Check(Refusal? refusal)
    {
        if (refusal is { Code: RefusalCode.Temporary } notNow)
            throw new TimeoutException(notNow.Message);
    }
}
