using System.Threading.RateLimiting;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Lets so many requests work at once (<see cref="ApiLimits.ConcurrentExecutions"/>) and so many wait
/// (<see cref="ApiLimits.Queue"/>), the oldest first.
/// </summary>
internal sealed class ExecutionGate(ApiLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.ConcurrentExecutions,
            QueueLimit = limits.Queue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Waits for a place, to be given back by disposing it. Refuses when too many wait already.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        var permit = await _limiter.AcquireAsync(1, cancellation);
        if (permit.IsAcquired)
            return permit;
        permit.Dispose();
        throw new RequestRefusedException(
            503,
            ApiErrorCode.Overloaded,
            "The server has more to do than it can; try again in a second."
        );
    }

    public void Dispose() => _limiter.Dispose();
}
