using GraphQL;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>GraphQL over HTTP: one operation (or an array of them), one answer.</summary>
internal sealed class OneAnswer(TimedOperations operations, KeptAnswers kept, ResultWriter writer)
{
    public async Task SendAsync(HttpContext context, ReplyFormat format)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var content = await operations.ReadAsync(context, clock);
        await (
            content.IsBatch
                ? SendAllAsync(context, format, content.Operations, clock)
                : SendAsync(context, format, content.Operations[0], clock)
        );
    }

    private async Task SendAsync(
        HttpContext context,
        ReplyFormat format,
        OperationRequest request,
        CancellationTokenSource clock
    )
    {
        var place = kept.PlaceOf(request, context.Features.Get<Caller>());
        if (place?.Find() is { } known)
        {
            Telemetry.RecordKept(known.Operation);
            await SendKeptAsync(context, format, known);
            return;
        }
        var result = await operations.ExecuteAsync(context, request, events: null, clock);
        var body = writer.Write(result);
        if (place?.Keep(result, body.WrittenSpan) is { } answer)
            await SendKeptAsync(context, format, answer);
        else
            await context.Response.SendAsync(format, StatusOf(format, result), body.WrittenMemory);
    }

    private async Task SendAllAsync(
        HttpContext context,
        ReplyFormat format,
        IReadOnlyList<OperationRequest> requests,
        CancellationTokenSource clock
    )
    {
        await operations.CheckCostAsync(requests);
        var results = new List<ExecutionResult>();
        // In their order: an operation sees the mutations before it.
        foreach (var request in requests)
        {
            try
            {
                results.Add(await operations.ExecuteAsync(context, request, events: null, clock));
            }
            catch (RequestRefusedException refusal)
            {
                // Those before it are done.
                results.Add(new ExecutionResult { Errors = [refusal.ToError()] });
            }
        }
        await context.Response.SendAsync(format, 200, writer.Write(results).WrittenMemory);
    }

    /// <summary>
    /// Caches of browsers and proxies ask again with the tag they have, and hear whether it still holds.
    /// </summary>
    private static Task SendKeptAsync(HttpContext context, ReplyFormat format, KeptAnswers.Answer answer)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.ETag = answer.Tag;
            if (context.Request.Headers.IfNoneMatch.Contains(answer.Tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        return context.Response.SendAsync(format, 200, answer.Body);
    }

    private static int StatusOf(ReplyFormat format, ExecutionResult result) =>
        result.Executed || format == ReplyFormat.Json ? 200 : 400;
}
