using KnowledgeGraph.Api.Guard;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Runs an endpoint within the limits of one execution: the size of the body (<see cref="ApiLimits.BodyBytes"/>), a
/// place among the running ones, and <see cref="ApiLimits.ExecutionTimeout"/>.
/// </summary>
internal sealed class RequestLimits(ExecutionGate gate, ApiLimits limits)
{
    /// <summary>Runs the endpoint; its <see cref="HttpContext.RequestAborted"/> ends with the time limit too.</summary>
    public async Task RunAsync(HttpContext context, RequestDelegate endpoint)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = limits.BodyBytes;
        var aborted = context.RequestAborted;
        using var place = await gate.EnterAsync(aborted);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        clock.CancelAfter(limits.ExecutionTimeout);
        context.RequestAborted = clock.Token;
        try
        {
            await endpoint(context);
        }
        catch (OperationCanceledException)
            when (clock.IsCancellationRequested && !aborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            throw RequestRefusedException.Timeout(limits);
        }
        finally
        {
            context.RequestAborted = aborted;
        }
    }
}
