using System.Buffers;
using System.Text;
using GraphQL;

namespace KnowledgeGraph.Server.Http;

/// <summary>Server-sent events, one connection for one operation ("distinct connections" of graphql-sse).</summary>
internal sealed class EventStream(ResultWriter writer, EventIds ids, ErrorMask mask)
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
            await SendNextAsync(context, Text(result));
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
            while (await NextAsync(context, events) is { } text)
            {
                await SendNextAsync(context, text);
                events.Written();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await SendNextAsync(context, Text(new ExecutionResult { Errors = [mask.Mask(failure)] }));
        }
    }

    /// <summary>The next event as text; none at the end. While a slow client takes the text, the objects it was made of, ten times as large, are free.</summary>
    private async Task<ReadOnlyMemory<byte>?> NextAsync(HttpContext context, ResultStream events)
    {
        var next = events.ReadAsync(context.RequestAborted).AsTask();
        while (true)
        {
            try
            {
                var result = await next.WaitAsync(_silence, context.RequestAborted);
                // Null alone would become an empty memory, which is not none.
                return result is null ? default(ReadOnlyMemory<byte>?) : Text(result);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await context.Response.BodyWriter.WriteAsync(_sign, context.RequestAborted);
            }
        }
    }

    /// <summary>The whole event. An <c>EventSource</c> that comes again sends the id of the last as <c>Last-Event-ID</c>.</summary>
    private ReadOnlyMemory<byte> Text(ExecutionResult result)
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write("event: next\n"u8);
        if (ids.Of(result) is { } id)
            text.Write(Encoding.UTF8.GetBytes($"id: {id}\n"));
        text.Write("data: "u8);
        text.Write(writer.Write(result).WrittenSpan);
        text.Write("\n\n"u8);
        return text.WrittenMemory;
    }

    private static async ValueTask SendNextAsync(HttpContext context, ReadOnlyMemory<byte> text)
    {
        var output = context.Response.BodyWriter;
        output.Write(text.Span);
        await output.FlushAsync(context.RequestAborted);
    }
}
