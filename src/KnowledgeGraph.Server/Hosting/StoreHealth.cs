using KnowledgeGraph.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Hosting;

/// <summary><c>/health</c>: 200 while the store answers, else 503.</summary>
internal sealed class StoreHealth(IGraphStore store) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await store.GetChangesAsync(long.MaxValue, 1, limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (StoreException error)
        {
            return HealthCheckResult.Unhealthy(error.Code);
        }
        catch (OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(StoreErrorCode.Timeout.Text());
        }
    }

    /// <summary>The code of the error, and nothing that should stay inside.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status == HealthStatus.Healthy ? "healthy" : "unhealthy",
                store = report.Entries["store"].Description ?? "ok",
            }
        );
}
