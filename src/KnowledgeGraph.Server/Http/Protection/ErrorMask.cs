using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>What clients learn of a failure: what they can act on, or else only a number under which the log has
/// it.</summary>
internal sealed class ErrorMask(ILogger<ErrorMask> log)
{
    public Task MaskAsync(UnhandledExceptionContext context)
    {
        context.Exception = Mask(context.OriginalException);
        return Task.CompletedTask;
    }

    public ExecutionError Mask(Exception exception)
    {
        switch (exception)
        {
            case ExecutionError known:
                return known;
            case StoreException store:
                log.LogWarning(exception, "The store refused: {Code}", store.Code);
                return new ExecutionError(store.Message) { Code = store.Code };
            case GraphConflictException conflict:
                return new ExecutionError(conflict.Message) { Code = CodeText.Of(ApiErrorCode.GraphConflict) };
            case InputException input:
                return new ExecutionError(input.Message) { Code = CodeText.Of(ApiErrorCode.InvalidInput) };
            default:
                var correlation = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("n");
                log.LogError(exception, "A resolver failed; clients see correlation id {CorrelationId}", correlation);
                return new ExecutionError($"Something went wrong on the server; its log says more under {correlation}.")
                {
                    Code = CodeText.Of(ApiErrorCode.InternalError),
                    Extensions = new() { ["correlationId"] = correlation },
                };
        }
    }
}
