using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Http;

/// <summary>Gives each event of a subscription a user context of its own, so that no batch loader answers from the event before.</summary>
internal sealed class PerEventContext(RequestContextFactory create) : SubscriptionExecutionStrategy
{
    protected override ExecutionContext CloneExecutionContext(ExecutionContext context, CancellationToken token)
    {
        var clone = base.CloneExecutionContext(context, token);
        clone.UserContext = create(token);
        return clone;
    }
}
