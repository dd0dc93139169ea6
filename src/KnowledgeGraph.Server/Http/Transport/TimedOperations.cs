using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>Reads and executes the operations of a request, each within its time.</summary>
internal sealed class TimedOperations(RequestReader reader, OperationExecutor executor, ApiLimits limits)
{
    /// <summary>The operations of the request; refuses one that does not arrive within its time.</summary>
    /// <param name="clock">The clock of the request, ended by its client too.</param>
    public async Task<RequestContent> ReadAsync(HttpContext context, CancellationTokenSource clock)
    {
        clock.CancelAfter(limits.RequestTimeout);
        try
        {
            return await reader.ReadAsync(context.Request, clock.Token);
        }
        catch (OperationCanceledException) when (IsTimeout(context, clock))
        {
            throw new RequestRefusedException(
                408,
                ApiErrorCode.RequestTimeout,
                $"The request did not arrive within {limits.RequestTimeout.TotalSeconds:0.#} s."
            )
            {
                Header = ("Connection", "close"),
            };
        }
    }

    /// <summary>The answer; refuses when it takes longer than one execution may take.</summary>
    /// <param name="events">Where the events of a subscription go; null when the client can take one answer
    /// only.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        HttpContext context,
        OperationRequest request,
        ResultStream? events,
        CancellationTokenSource clock
    )
    {
        var exchange = new Exchange(
            ReadOnly: HttpMethods.IsGet(context.Request.Method),
            AddressRate.Of(context),
            events,
            context.Features.Get<Caller>(),
            context.Request.Headers["Last-Event-ID"]
        );
        try
        {
            return await executor.ExecuteAsync(request, exchange, context.RequestServices, clock);
        }
        catch (OperationCanceledException) when (IsTimeout(context, clock))
        {
            throw RequestRefusedException.Timeout(limits);
        }
    }

    /// <summary>Several operations may cost together what one may.</summary>
    public Task CheckCostAsync(IReadOnlyList<OperationRequest> requests) => executor.CheckCostAsync(requests);

    private static bool IsTimeout(HttpContext context, CancellationTokenSource clock) =>
        clock.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested;
}
