using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Streaming;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>GraphQL over server-sent events: one operation, its events as they come.</summary>
internal sealed class StreamAnswer(
    TimedOperations operations,
    EventStream eventStream,
    StreamSlots slots,
    LoginWatch logins,
    ApiLimits limits,
    IHostApplicationLifetime lifetime
)
{
    public async Task SendAsync(HttpContext context)
    {
        using var slot = slots.Take(context);
        // Otherwise the server would wait for the end of an endless answer before it stops.
        using var stop = lifetime.ApplicationStopping.Register(context.Abort);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var wire = ResultStream.Wire();
        using var events = new ResultStream(limits.SendQueue, wire, cutOff: context.Abort);
        var request = SingleOf(await operations.ReadAsync(context, clock));
        var result = await operations.ExecuteAsync(context, request, events, clock);
        clock.CancelAfter(Timeout.InfiniteTimeSpan);
        var sending = eventStream.SendAsync(context, result, events);
        using var ended = new CancellationTokenSource();
        var watching = logins.UntilChangedAsync(context, ended.Token);
        if (await Task.WhenAny(sending, watching) == watching)
            context.Abort();
        await ended.CancelAsync();
        await sending;
    }

    private static OperationRequest SingleOf(RequestContent content) =>
        content.IsBatch
            ? throw new RequestRefusedException(
                400,
                ApiErrorCode.BadRequest,
                "A stream carries one operation, not an array of them."
            )
            : content.Operations[0];
}
