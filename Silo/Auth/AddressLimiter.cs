using System.Net;
using System.Threading.RateLimiting;
using Collab.Silo.Options;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Auth;

/// <summary>Limits strangers by address: how many come in, and how often they guess wrong.</summary>
internal sealed class AddressLimiter(IOptions<LimitOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _joins = Buckets.Of<IPAddress>(options.Value.JoinsBurst, options.Value.JoinsPerMinute, Minute);
    private readonly PartitionedRateLimiter<IPAddress> _wrong = Buckets.Of<IPAddress>(options.Value.WrongCodesBurst, options.Value.WrongCodesPerMinute, Minute);

    public bool Allows(IPAddress address)
    {
        if (_wrong.GetStatistics(address) is { CurrentAvailablePermits: 0 })
            return false;
        using var lease = _joins.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong code against the address.</summary>
    public void Wrong(IPAddress address)
    {
        using var lease = _wrong.AttemptAcquire(address);
    }

    public void Dispose()
    {
        _joins.Dispose();
        _wrong.Dispose();
    }
}
