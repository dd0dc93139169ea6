using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// Executes queries with the fields of each selection set looked up once for each document and type, not once for each
/// object: the engine searches the fields of a kind one by one, and a kind has dozens.
/// </summary>
internal class FieldPlans : ParallelExecutionStrategy
{
    private readonly ConditionalWeakTable<GraphQLSelectionSet, ConcurrentDictionary<IGraphType, Plan>> _plans = [];

    /// <param name="Fields">What to resolve; none when the engine has to decide itself.</param>
    private sealed record Plan((GraphQLField Field, FieldType Definition)[]? Fields);

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        // With @skip and @include the fields depend on the request.
        if (
            context.DirectiveValues is not null
            || parent.GetObjectGraphType(context.Schema) is not { } type
            || PlanOf(context, parent.SelectionSet!, type) is not { } fields
        )
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }
        var nodes = new ExecutionNode[fields.Length];
        for (var index = 0; index < nodes.Length; index++)
            nodes[index] = BuildExecutionNode(
                parent,
                fields[index].Definition.ResolvedType!,
                fields[index].Field,
                fields[index].Definition
            );
        parent.SubFields = nodes;
    }

    private (GraphQLField Field, FieldType Definition)[]? PlanOf(
        ExecutionContext context,
        GraphQLSelectionSet set,
        IObjectGraphType type
    )
    {
        var plans = _plans.GetOrAdd(set, _ => new());
        if (!plans.TryGetValue(type, out var plan))
            plans[type] = plan = MakePlan(context, set, type);
        return plan.Fields;
    }

    private Plan MakePlan(ExecutionContext context, GraphQLSelectionSet set, IObjectGraphType type)
    {
        var fields = CollectFieldsFrom(context, type, set, null);
        // A field that is there twice is merged into a new one, which has its arguments for this request only.
        return Own(context, set).IsSupersetOf(fields.Values.Select(field => field.field))
            ? new Plan([.. fields.Values])
            : new Plan(Fields: null);
    }

    private static HashSet<GraphQLField> Own(ExecutionContext context, GraphQLSelectionSet set)
    {
        var own = new HashSet<GraphQLField>(ReferenceEqualityComparer.Instance);
        Add(set);
        return own;

        void Add(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (selection is GraphQLField field)
                    own.Add(field);
                else if (selection is GraphQLInlineFragment inline)
                    Add(inline.SelectionSet);
                else if (
                    selection is GraphQLFragmentSpread spread
                    && context.Document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment
                )
                    Add(fragment.SelectionSet);
            }
        }
    }
}
