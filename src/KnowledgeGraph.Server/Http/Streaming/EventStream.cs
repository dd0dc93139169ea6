using System.Buffers;
using GraphQL;

namespace KnowledgeGraph.Server.Http;

/// <summary>Server-sent events, one connection for one operation ("distinct connections" of graphql-sse).</summary>
internal sealed class EventStream(ResultWriter writer, ErrorMask mask)
{
    // Proxies and clients take a silent connection for a dead one after 30 to 60 s.
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(15);
    private static readonly byte[] _sign = ":\n\n"u8.ToArray();

    public async Task SendAsync(HttpContext context, ExecutionResult result, ResultStream events)
    {
        var cancellation = context.RequestAborted;
        context.Response.ContentType = ReplyFormat.EventStream.ContentType();
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        await context.Response.BodyWriter.WriteAsync(_sign, cancellation);
        if (result.Streams is null)
            await SendNextAsync(context, result);
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
            while (await NextAsync(context, events) is { } result)
            {
                await SendNextAsync(context, result);
                events.Written();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await SendNextAsync(context, new ExecutionResult { Errors = [mask.Mask(failure)] });
        }
    }

    private static async Task<ExecutionResult?> NextAsync(HttpContext context, ResultStream events)
    {
        var next = events.ReadAsync(context.RequestAborted).AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(_silence, context.RequestAborted);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await context.Response.BodyWriter.WriteAsync(_sign, context.RequestAborted);
            }
        }
    }

    private async ValueTask SendNextAsync(HttpContext context, ExecutionResult result)
    {
        var json = writer.Write(result);
        var output = context.Response.BodyWriter;
        output.Write("event: next\ndata: "u8);
        output.Write(json.WrittenSpan);
        output.Write("\n\n"u8);
        await output.FlushAsync(context.RequestAborted);
    }
}
