using System.Diagnostics;
using Collab.Streams;

namespace Collab.Tests.Support;

/// <summary>Waits for a condition instead of for a time.</summary>
internal static class Eventually
{
    /// <param name="what">Says what did not come.</param>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan limit, string what)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            if (since.Elapsed > limit)
                throw new TimeoutException($"{what} within {limit.TotalSeconds} s.");
            await Task.Delay(20);
        }
    }

    /// <summary>Tries until the storage answers.</summary>
    public static async Task<T> Result<T>(Func<Task<T>> attempt, TimeSpan limit, string what)
    {
        T result = default!;
        await Holds(
            async () =>
            {
                try
                {
                    result = await attempt();
                    return true;
                }
                catch (StorageUnavailableException)
                {
                    return false;
                }
            },
            limit,
            what);
        return result;
    }
}
