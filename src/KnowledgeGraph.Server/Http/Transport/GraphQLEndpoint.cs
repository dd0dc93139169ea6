using GraphQL;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;
using KnowledgeGraph.Server.Http.Streaming;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>GraphQL over HTTP: one operation, one answer.</summary>
internal sealed class GraphQLEndpoint(
    RequestReader reader,
    OperationExecutor executor,
    KeptAnswers kept,
    ResultWriter writer,
    EventStream eventStream,
    SocketEndpoint sockets,
    StreamSlots slots,
    CrossSiteRule crossSite,
    AddressRate rate,
    ErrorMask mask,
    ApiLimits limits,
    IWebHostEnvironment environment,
    IHostApplicationLifetime lifetime
)
{
    private const string Ide = "ide.html";

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-cache";
        var format = ReplyFormats.Negotiate(context.Request);
        try
        {
            rate.CheckRequest(AddressRate.Of(context));
            if (crossSite.AnswersPreflight(context))
                return;
            if (context.WebSockets.IsWebSocketRequest)
                await sockets.HandleAsync(context);
            else if (format is null)
                throw new RequestRefusedException(
                    406,
                    "NOT_ACCEPTABLE",
                    $"Accept application/json, {ReplyFormats.GraphQLResponse} or text/event-stream."
                );
            else if (format == ReplyFormat.Html)
                await SendIdeAsync(context);
            else if (format == ReplyFormat.EventStream)
                await StreamAsync(context);
            else
                await AnswerAsync(context, format.Value);
        }
        catch (RequestRefusedException refusal)
        {
            await RefuseAsync(context, format ?? ReplyFormat.Json, refusal);
        }
        catch (BadHttpRequestException bad)
        {
            await RefuseAsync(
                context,
                format ?? ReplyFormat.Json,
                new(bad.StatusCode, bad.StatusCode == 413 ? "BODY_TOO_LARGE" : "BAD_REQUEST", bad.Message)
            );
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await SendAsync(context, ReplyFormat.Json, 500, new ExecutionResult { Errors = [mask.Mask(failure)] });
        }
    }

    private async Task AnswerAsync(HttpContext context, ReplyFormat format)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            crossSite.Check(context.Request);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var content = await ReadAsync(context, timeout);
        if (content.IsBatch)
        {
            await AnswerAllAsync(context, format, content.Operations, timeout);
            return;
        }
        var request = content.Operations[0];
        var place = kept.PlaceOf(request);
        if (place?.Find() is { } known)
        {
            Telemetry.RecordKept(known.Operation);
            await SendKeptAsync(context, format, known);
            return;
        }
        var result = await ExecuteAsync(context, request, events: null, timeout);
        var body = writer.Write(result);
        if (place?.Keep(result, body.WrittenSpan) is { } answer)
            await SendKeptAsync(context, format, answer);
        else
            await SendAsync(context, format, StatusOf(format, result), body.WrittenMemory);
    }

    private async Task AnswerAllAsync(
        HttpContext context,
        ReplyFormat format,
        IReadOnlyList<OperationRequest> requests,
        CancellationTokenSource timeout
    )
    {
        await executor.CheckCostAsync(requests);
        var results = new List<ExecutionResult>();
        // In their order: a mutation is seen by those behind it.
        foreach (var request in requests)
        {
            try
            {
                results.Add(await ExecuteAsync(context, request, events: null, timeout));
            }
            catch (RequestRefusedException refusal)
            {
                // Those before it are done.
                results.Add(Result(refusal));
            }
        }
        await SendAsync(context, format, 200, writer.Write(results).WrittenMemory);
    }

    /// <summary>Caches of browsers and proxies ask again with what they have, and are told whether it still
    /// holds.</summary>
    private static Task SendKeptAsync(HttpContext context, ReplyFormat format, KeptAnswers.Answer answer)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.ETag = answer.Tag;
            if (context.Request.Headers.IfNoneMatch.Contains(answer.Tag))
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
        }
        return SendAsync(context, format, 200, answer.Body);
    }

    private async Task StreamAsync(HttpContext context)
    {
        crossSite.Check(context.Request);
        using var slot = slots.Take(context);
        // Otherwise the server would wait for the end of an endless answer before it stops.
        using var stop = lifetime.ApplicationStopping.Register(context.Abort);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var wire = ResultStream.Wire();
        using var events = new ResultStream(limits.SendQueue, wire, cutOff: context.Abort);
        var result = await ExecuteAsync(context, SingleOf(await ReadAsync(context, timeout)), events, timeout);
        timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        await eventStream.SendAsync(context, result, events);
    }

    private static OperationRequest SingleOf(RequestContent content) =>
        content.IsBatch
            ? throw new RequestRefusedException(
                400,
                "BAD_REQUEST",
                "A stream carries one operation, not an array of them."
            )
            : content.Operations[0];

    private async Task<RequestContent> ReadAsync(HttpContext context, CancellationTokenSource timeout)
    {
        timeout.CancelAfter(limits.RequestTimeout);
        try
        {
            return await reader.ReadAsync(context.Request, timeout.Token);
        }
        catch (OperationCanceledException)
            when (timeout.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(
                408,
                "REQUEST_TIMEOUT",
                $"The request did not arrive within {limits.RequestTimeout.TotalSeconds:0.#} s."
            )
            {
                Header = ("Connection", "close"),
            };
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(
        HttpContext context,
        OperationRequest request,
        ResultStream? events,
        CancellationTokenSource timeout
    )
    {
        try
        {
            return await executor.ExecuteAsync(
                request,
                new Exchange(
                    ReadOnly: HttpMethods.IsGet(context.Request.Method),
                    AddressRate.Of(context),
                    events,
                    context.Request.Headers["Last-Event-ID"]
                ),
                context.RequestServices,
                timeout
            );
        }
        catch (OperationCanceledException)
            when (timeout.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(
                504,
                "TIMEOUT",
                $"The answer took longer than {limits.ExecutionTimeout.TotalSeconds:0.#} s."
            );
        }
    }

    private static int StatusOf(ReplyFormat format, ExecutionResult result) =>
        result.Executed || format == ReplyFormat.Json ? 200 : 400;

    private Task SendAsync(HttpContext context, ReplyFormat format, int status, ExecutionResult result) =>
        SendAsync(context, format, status, writer.Write(result).WrittenMemory);

    private static async Task SendAsync(HttpContext context, ReplyFormat format, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = format.ContentType();
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private Task RefuseAsync(HttpContext context, ReplyFormat format, RequestRefusedException refusal)
    {
        if (refusal.Header is var (name, value))
            context.Response.Headers[name] = value;
        if (refusal.Status is 429 or 503)
            context.Response.Headers.RetryAfter = "1";
        return SendAsync(
            context,
            format == ReplyFormat.GraphQLResponse ? format : ReplyFormat.Json,
            refusal.Status,
            Result(refusal)
        );
    }

    private static ExecutionResult Result(RequestRefusedException refusal) =>
        new() { Errors = [new ExecutionError(refusal.Message) { Code = refusal.Code }] };

    private Task SendIdeAsync(HttpContext context)
    {
        var page = environment.WebRootFileProvider.GetFileInfo(Ide);
        if (!page.Exists || !limits.Ide)
            return RefuseAsync(
                context,
                ReplyFormat.Json,
                new(406, "NOT_ACCEPTABLE", "There is no page here; accept application/json.")
            );
        context.Response.ContentType = ReplyFormat.Html.ContentType();
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.IdePolicy;
        return context.Response.SendFileAsync(page);
    }
}
