using System.Net;
using System.Threading.RateLimiting;
using KnowledgeGraph.Api;

namespace KnowledgeGraph.Server.Http;

/// <summary>Lets no address ask faster than <see cref="ApiLimits.RequestsPerSecond"/>; off where that is 0.</summary>
internal sealed class AddressRate : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress>? _limiter;

    public AddressRate(ApiLimits limits)
    {
        if (limits.RequestsPerSecond == 0) return;
        var buckets = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(limits.RequestBurst, limits.RequestsPerSecond),
            TokensPerPeriod = limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        };
        _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => buckets));
    }

    /// <summary>Throws when the client asks too fast.</summary>
    public void Check(HttpContext context)
    {
        if (_limiter is null) return;
        using var lease = _limiter.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!lease.IsAcquired)
            throw new RequestRefusedException(429, "TOO_MANY_REQUESTS", "This address asks too often; try again in a second.");
    }

    public void Dispose() => _limiter?.Dispose();
}
