using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Text;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>
/// Executes each event of a subscription like a request of its own: with a new user context, so that no batch loader
/// answers from the event before, within the time of one execution, and no more of them at once than there are
/// processors: whoever asks for replays can wait, and each event may be as large as an answer.
/// </summary>
internal sealed class PerEventContext(RequestContextFactory create, EventIds ids, ApiLimits limits)
    : SubscriptionExecutionStrategy,
        IDisposable
{
    private readonly SemaphoreSlim _gate = new(
        Math.Min(limits.ConcurrentExecutions, Math.Max(2, Environment.ProcessorCount))
    );

    protected override ExecutionContext CloneExecutionContext(ExecutionContext context, CancellationToken token)
    {
        var clone = base.CloneExecutionContext(context, token);
        clone.UserContext = create(token);
        return clone;
    }

    protected override async ValueTask<ExecutionResult> ProcessDataAsync(
        ExecutionContext context,
        ExecutionNode node,
        object? value
    )
    {
        var stopped = context.CancellationToken;
        await _gate.WaitAsync(stopped);
        try
        {
            using var activity = Telemetry.StartEvent();
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopped);
            timeout.CancelAfter(limits.ExecutionTimeout);
            context.CancellationToken = timeout.Token;
            var result = await base.ProcessDataAsync(context, node, value);
            ids.Note(result, value);
            return timeout.IsCancellationRequested && !stopped.IsCancellationRequested
                ? new ExecutionResult
                {
                    Errors =
                    [
                        new ExecutionError("The answer took too long.") { Code = CodeText.Of(ApiErrorCode.Timeout) },
                    ],
                }
                : result;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
