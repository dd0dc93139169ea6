using System.Runtime.CompilerServices;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Access;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Refuses operations that have a root field for which the caller's role is not enough.</summary>
internal sealed class OperationRoles(FieldRoles fields)
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Need> _needs = [];

    /// <param name="Field">The field that asks for the most.</param>
    private sealed record Need(string Field, Role? Role);

    /// <summary>Throws unless the caller may execute it; every operation of the document where it is not clear which is
    /// meant.</summary>
    public void Check(GuardedDocument document, GraphQLOperationDefinition? operation, Caller caller)
    {
        foreach (var one in operation is null ? document.Operations : [operation])
        {
            if (!_needs.TryGetValue(one, out var need))
                _needs.AddOrUpdate(one, need = NeedOf(document.Document, one));
            AccessRule.Require(caller, need.Role, $"'{need.Field}'");
        }
    }

    /// <summary>Also of fields that <c>@skip</c> and <c>@include</c> may leave out.</summary>
    private Need NeedOf(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var most = new Need("__typename", Role.Anyone);
        Add(operation.SelectionSet);
        return most;

        void Add(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (selection is GraphQLField field)
                {
                    var name = field.Name.StringValue;
                    var role = fields.Of(operation.Operation, name);
                    if (most.Role is not null && (role is null || role > most.Role))
                        most = new Need(name, role);
                }
                else if (selection is GraphQLInlineFragment inline)
                {
                    Add(inline.SelectionSet);
                }
                else if (
                    selection is GraphQLFragmentSpread spread
                    && document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment
                )
                {
                    // The document is valid: no fragment leads back to itself.
                    Add(fragment.SelectionSet);
                }
            }
        }
    }
}
