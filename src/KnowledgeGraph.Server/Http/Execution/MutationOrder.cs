using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// Executes mutations one after the other, each with all that is asked of its answer: the engine's own order leaves
/// what loaders bring to the end, when later mutations have changed it.
/// </summary>
internal sealed class MutationOrder : FieldPlans
{
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        foreach (var field in ((ObjectExecutionNode)rootNode).SubFields!)
            await base.ExecuteNodeTreeAsync(context, field);
    }
}
