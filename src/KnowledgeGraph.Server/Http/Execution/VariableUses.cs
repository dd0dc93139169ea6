using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// "All variable usages are allowed" (section 5.8.5 of the specification). The engine's own rule takes any two non-null
/// types for the same, and the items of lists for nullable: a variable of any type could reach any argument.
/// </summary>
internal sealed class VariableUses : ValidationRuleBase
{
    private static readonly INodeVisitor _visitor = new MatchingNodeVisitor<GraphQLOperationDefinition>(
        (operation, context) =>
        {
            if (operation.Variables is { Count: > 0 })
                new Walk(context, operation).Run();
        }
    );

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    /// <summary>One operation with the fragments that it uses, each once.</summary>
    private sealed class Walk(ValidationContext context, GraphQLOperationDefinition operation)
    {
        private readonly HashSet<GraphQLFragmentDefinition> _seen = [];

        public void Run()
        {
            Visit(operation.Directives);
            Visit(operation.SelectionSet, context.Schema.RootOf(operation));
        }

        private void Visit(GraphQLSelectionSet? set, IGraphType? type)
        {
            foreach (var selection in set?.Selections ?? [])
            {
                Visit((selection as IHasDirectivesNode)?.Directives);
                switch (selection)
                {
                    case GraphQLField field:
                        var definition = DefinitionOf(field, type);
                        Visit(field.Arguments, definition?.Arguments);
                        Visit(field.SelectionSet, definition?.ResolvedType?.GetNamedType());
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : type);
                        break;
                    case GraphQLFragmentSpread spread
                        when context.Document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment
                            && _seen.Add(fragment):
                        Visit(fragment.Directives);
                        Visit(fragment.SelectionSet, TypeOf(fragment.TypeCondition));
                        break;
                }
            }
        }

        private FieldType? DefinitionOf(GraphQLField field, IGraphType? type) =>
            field.Name.Value == context.Schema.TypeMetaFieldType.Name
                ? context.Schema.TypeMetaFieldType
                : (type as IComplexGraphType)?.GetField(field.Name.Value);

        private IGraphType? TypeOf(GraphQLTypeCondition condition) =>
            context.Schema.AllTypes[condition.Type.Name.Value];

        private void Visit(GraphQLDirectives? directives)
        {
            foreach (var directive in directives?.Items ?? [])
                Visit(directive.Arguments, context.Schema.Directives.Find(directive.Name.Value)?.Arguments);
        }

        private void Visit(GraphQLArguments? given, QueryArguments? known)
        {
            foreach (var argument in given?.Items ?? [])
            {
                var definition = known?.Find(argument.Name.Value);
                Check(argument.Value, definition?.ResolvedType, definition?.DefaultValue is not null);
            }
        }

        /// <param name="value">What stands there.</param>
        /// <param name="expected">The type of the place; null when there is no such place, for another rule to
        /// report.</param>
        /// <param name="hasDefault">Whether the place has a default.</param>
        private void Check(GraphQLValue value, IGraphType? expected, bool hasDefault)
        {
            switch (value)
            {
                case GraphQLVariable variable
                    when expected is not null
                        && DeclarationOf(variable) is { } declared
                        && !IsAllowed(declared, expected, hasDefault):
                    context.ReportError(
                        new VariablesInAllowedPositionError(
                            context,
                            declared,
                            declared.Type.GraphTypeFromType(context.Schema)!,
                            new VariableUsage(variable, expected, hasDefault, isRequired: false)
                        )
                    );
                    break;
                case GraphQLListValue list when Nullable(expected) is ListGraphType { ResolvedType: { } item }:
                    foreach (var one in list.Values ?? [])
                        Check(one, item, hasDefault: false);
                    break;
                // One item stands for a list of it.
                case GraphQLObjectValue when Nullable(expected) is ListGraphType { ResolvedType: { } item }:
                    Check(value, item, hasDefault: false);
                    break;
                case GraphQLObjectValue input when Nullable(expected) is IInputObjectGraphType type:
                    foreach (var field in input.Fields ?? [])
                    {
                        var definition = type.GetField(field.Name.Value);
                        Check(field.Value, definition?.ResolvedType, definition?.DefaultValue is not null);
                    }
                    break;
            }
        }

        private GraphQLVariableDefinition? DeclarationOf(GraphQLVariable variable) =>
            operation.Variables!.Items.Find(one =>
                one.Variable.Name == variable.Name && one.Type.GraphTypeFromType(context.Schema) is not null
            );

        private static bool IsAllowed(GraphQLVariableDefinition declared, IGraphType expected, bool hasDefault)
        {
            if (expected is not NonNullGraphType required || declared.Type is GraphQLNonNullType)
                return AreCompatible(declared.Type, expected);
            return (hasDefault || declared.DefaultValue is not (null or GraphQLNullValue))
                && AreCompatible(declared.Type, required.ResolvedType!);
        }

        private static bool AreCompatible(GraphQLType variable, IGraphType expected) =>
            (variable, expected) switch
            {
                (GraphQLNonNullType given, NonNullGraphType required) => AreCompatible(
                    given.Type,
                    required.ResolvedType!
                ),
                (_, NonNullGraphType) => false,
                (GraphQLNonNullType given, _) => AreCompatible(given.Type, expected),
                (GraphQLListType given, ListGraphType list) => AreCompatible(given.Type, list.ResolvedType!),
                (GraphQLNamedType named, _) => expected is not ListGraphType && named.Name.Value == expected.Name,
                _ => false,
            };

        private static IGraphType? Nullable(IGraphType? type) =>
            type is NonNullGraphType required ? required.ResolvedType : type;
    }
}
