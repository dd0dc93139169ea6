using GraphQL;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Http.Replies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Answers a request with what went wrong, in the form of GraphQL for every endpoint:
/// <c>{"errors":[{"message":...,"extensions":{"code":...}}]}</c>.
/// </summary>
internal sealed class ErrorReply(ResultWriter writer, ErrorMask mask)
{
    /// <summary>The refusal, with its status and header. Returns its code.</summary>
    public async Task<string> SendAsync(HttpContext context, RequestRefusedException refusal)
    {
        if (refusal.Header is var (name, value))
            context.Response.Headers[name] = value;
        if (refusal.Status is 429 or 503)
            context.Response.Headers.RetryAfter = "1";
        return await SendAsync(context, refusal.Status, refusal.ToError());
    }

    /// <summary>What clients may know of a failure, and its status. Returns its code.</summary>
    public Task<string> SendAsync(HttpContext context, Exception failure) =>
        SendAsync(context, StatusOf(failure), mask.Mask(failure));

    private static int StatusOf(Exception failure) =>
        failure switch
        {
            InputException => 400,
            GraphConflictException => 409,
            StoreException => 503,
            _ => 500,
        };

    private async Task<string> SendAsync(HttpContext context, int status, ExecutionError error)
    {
        var format = ReplyFormats.Negotiate(context.Request);
        var body = writer.Write(new ExecutionResult { Errors = [error] });
        await context.Response.SendAsync(
            format == ReplyFormat.GraphQLResponse ? ReplyFormat.GraphQLResponse : ReplyFormat.Json,
            status,
            body.WrittenMemory
        );
        return error.Code ?? "ERROR";
    }
}
