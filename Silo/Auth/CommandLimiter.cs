using System.Threading.RateLimiting;
using Collab.People;
using Collab.Silo.Options;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Auth;

/// <summary>A token bucket a person for all their connections to this silo.</summary>
internal sealed class CommandLimiter(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<PersonId> _buckets = Buckets.Of<PersonId>(
        options.Value.CommandsBurst, options.Value.CommandsPerSecond, TimeSpan.FromSeconds(1));

    public bool Allows(PersonId person)
    {
        using var lease = _buckets.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose() => _buckets.Dispose();
}
