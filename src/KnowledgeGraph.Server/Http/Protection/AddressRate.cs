using System.Net;
using System.Threading.RateLimiting;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>Lets no address ask faster than <see cref="ApiLimits.RequestsPerSecond"/>, or change more than <see
/// cref="ApiLimits.EditsPerSecond"/>; off where they are 0.</summary>
internal sealed class AddressRate(ApiLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress>? _requests = Limiter(
        limits.RequestsPerSecond,
        Math.Max(limits.RequestBurst, limits.RequestsPerSecond)
    );
    private readonly PartitionedRateLimiter<IPAddress>? _edits = Limiter(limits.EditsPerSecond, limits.EditsPerSecond);

    /// <summary>Whose request it is.</summary>
    public static IPAddress Of(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>Throws when the client asks too fast. A request counts once, however often it is checked.</summary>
    public void CheckRequest(HttpContext context)
    {
        if (_requests is null || context.Features.Get<Counted>() is not null)
            return;
        context.Features.Set(Counted.Once);
        Check(_requests, Of(context), "asks too often");
    }

    /// <summary>Throws when the client changes too much.</summary>
    public void CheckEdit(IPAddress address) => Check(_edits, address, "changes too much");

    private static void Check(PartitionedRateLimiter<IPAddress>? limiter, IPAddress address, string what)
    {
        using var lease = limiter?.AttemptAcquire(address);
        if (lease is { IsAcquired: false })
            throw new RequestRefusedException(
                429,
                ApiErrorCode.TooManyRequests,
                $"This address {what}; try again in a second."
            );
    }

    private static PartitionedRateLimiter<IPAddress>? Limiter(int perSecond, int burst)
    {
        if (perSecond == 0)
            return null;
        var buckets = new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        };
        return PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(address, _ => buckets)
        );
    }

    private sealed class Counted
    {
        public static readonly Counted Once = new();
    }

    public void Dispose()
    {
        _requests?.Dispose();
        _edits?.Dispose();
    }
}
