using System.Threading.RateLimiting;

namespace Collab.Silo.Auth;

internal static class Buckets
{
    /// <summary>A token bucket a key, full at first; nobody waits for a token.</summary>
    public static PartitionedRateLimiter<TKey> Of<TKey>(int burst, int refill, TimeSpan period) where TKey : notnull =>
        PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = burst,
            TokensPerPeriod = refill,
            ReplenishmentPeriod = period,
            AutoReplenishment = true,
            QueueLimit = 0,
        }));
}
