using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// A subscription has one root field, which no <c>@skip</c> or <c>@include</c> can take away (section 5.2.4.1 of the
/// specification of September 2025). The engine's own rule does not look into fragments of fragments, and knows nothing
/// of directives.
/// </summary>
internal sealed class OneCertainRootField : ValidationRuleBase
{
    private static readonly INodeVisitor _visitor = new MatchingNodeVisitor<GraphQLOperationDefinition>(
        (operation, context) =>
        {
            if (operation.Operation != OperationType.Subscription)
                return;
            var fields = new List<ASTNode>();
            var uncertain = new List<ASTNode>();
            Collect(operation.SelectionSet, fields, uncertain, context.Document, []);
            if (uncertain.Count > 0)
                context.ReportError(
                    new ValidationError(
                        context.Document.Source,
                        "5.2.4.1",
                        "The root field of a subscription cannot be left out by @skip or @include.",
                        [.. uncertain]
                    )
                    {
                        Code = CodeText.Of(ApiErrorCode.SingleRootFieldSubscriptions),
                    }
                );
            else if (fields.Count > 1)
                context.ReportError(new SingleRootFieldSubscriptionsError(context, operation, [.. fields.Skip(1)]));
        }
    );

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    private static void Collect(
        GraphQLSelectionSet set,
        List<ASTNode> fields,
        List<ASTNode> uncertain,
        GraphQLDocument document,
        HashSet<GraphQLFragmentDefinition> seen
    )
    {
        foreach (var selection in set.Selections)
        {
            if (
                (selection as IHasDirectivesNode)?.Directives?.Items.Exists(directive =>
                    directive.Name.Value.Span is "skip" or "include"
                ) == true
            )
                uncertain.Add(selection);
            if (selection is GraphQLField)
                fields.Add(selection);
            else if (selection is GraphQLInlineFragment inline)
                Collect(inline.SelectionSet, fields, uncertain, document, seen);
            else if (
                selection is GraphQLFragmentSpread spread
                && document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment
                && seen.Add(fragment)
            )
                Collect(fragment.SelectionSet, fields, uncertain, document, seen);
        }
    }
}
