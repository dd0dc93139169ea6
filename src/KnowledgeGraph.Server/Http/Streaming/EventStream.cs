using System.Buffers;
using System.Text;
using GraphQL;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>Server-sent events, one connection for one operation ("distinct connections" of graphql-sse).</summary>
internal sealed class EventStream(ResultWriter writer, EventIds ids, ErrorMask mask)
{
    // Proxies and clients take a silent connection for a dead one after 30 to 60 s.
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(15);

    // A comment. With a blank line behind it some clients make an event of it:
    // findings/fetch-event-source-makes-events-of-comments.sh.
    private static readonly byte[] _sign = ":\n"u8.ToArray();

    public async Task SendAsync(HttpContext context, ExecutionResult result, ResultStream events)
    {
        var cancellation = context.RequestAborted;
        context.Response.ContentType = ReplyFormat.EventStream.ContentType();
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        await context.Response.BodyWriter.WriteAsync(_sign, cancellation);
        if (result.Streams is null)
            await SendNextAsync(context, Event(result));
        else
            await SendAllAsync(context, result.Streams.Values.Single(), events);
        await context.Response.BodyWriter.WriteAsync("event: complete\ndata:\n\n"u8.ToArray(), cancellation);
    }

    private async Task SendAllAsync(HttpContext context, IObservable<ExecutionResult> source, ResultStream events)
    {
        using var counted = Telemetry.Subscription();
        using var subscription = source.Subscribe(events);
        try
        {
            while (await NextAsync(context, events) is { } next)
            {
                await SendNextAsync(context, next);
                events.Written();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await SendNextAsync(context, Event(new ExecutionResult { Errors = [mask.Mask(failure)] }));
        }
    }

    /// <summary>The next event as text; none at the end. While a slow client takes the text, the objects it was made
    /// of, ten times as large, are free.</summary>
    private async Task<(string? Id, ReadOnlyMemory<byte> Json)?> NextAsync(HttpContext context, ResultStream events)
    {
        var next = events.ReadAsync(context.RequestAborted).AsTask();
        while (true)
        {
            try
            {
                var result = await next.WaitAsync(_silence, context.RequestAborted);
                return result is null ? null : Event(result);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await context.Response.BodyWriter.WriteAsync(_sign, context.RequestAborted);
            }
        }
    }

    private (string? Id, ReadOnlyMemory<byte> Json) Event(ExecutionResult result) =>
        (ids.Of(result), writer.Write(result).WrittenMemory);

    /// <summary>
    /// An <c>EventSource</c> that comes again sends the id of the last event as <c>Last-Event-ID</c>.
    /// </summary>
    private static async ValueTask SendNextAsync(HttpContext context, (string? Id, ReadOnlyMemory<byte> Json) next)
    {
        var output = context.Response.BodyWriter;
        output.Write("event: next\n"u8);
        if (next.Id is { } id)
            output.Write(Encoding.UTF8.GetBytes($"id: {id}\n"));
        output.Write("data: "u8);
        output.Write(next.Json.Span);
        output.Write("\n\n"u8);
        await output.FlushAsync(context.RequestAborted);
    }
}
