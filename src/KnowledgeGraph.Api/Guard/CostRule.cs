using System.Globalization;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// Reads the cost of operations: one for each field resolved, multiplied by the sizes of the pages and lists around it.
/// The introspection costs one; it has limits of its own.
/// </summary>
internal sealed class CostRule(ISchema schema, ApiLimits limits)
{
    public Cost Read(GraphQLOperationDefinition operation, Fragments fragments)
    {
        var children = ReadAll(
            operation.SelectionSet,
            schema.RootOf(operation),
            new Surroundings(operation, fragments, InPage: false)
        );
        return new Cost(PageSize.One, limits.PageMax, children);
    }

    /// <param name="Operation">Has the variables.</param>
    /// <param name="Fragments">All of the document.</param>
    /// <param name="InPage">Inside a page, whose size has counted already for the list of its items.</param>
    private sealed record Surroundings(GraphQLOperationDefinition Operation, Fragments Fragments, bool InPage);

    private List<Cost> ReadAll(GraphQLSelectionSet? set, IGraphType? type, Surroundings around)
    {
        var costs = new List<Cost>();
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    costs.Add(ReadField(field, type, around));
                    break;
                case GraphQLInlineFragment inline:
                    costs.AddRange(ReadAll(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type, around));
                    break;
                case GraphQLFragmentSpread spread when around.Fragments.Find(spread) is { } fragment:
                    costs.AddRange(ReadAll(fragment.SelectionSet, TypeOf(fragment.TypeCondition), around));
                    break;
            }
        }
        return costs;
    }

    private Cost ReadField(GraphQLField field, IGraphType? parent, Surroundings around)
    {
        if (field.SelectionSet is null || field.Name.Value.Span is "__schema" or "__type")
            return new Cost(PageSize.One, limits.PageMax, []);
        var definition = (parent as IComplexGraphType)?.GetField(field.Name.Value);
        var isList = IsList(definition?.ResolvedType);
        var page = PageOf(field, definition, around.Operation);
        var size = page ?? (isList && !around.InPage ? new PageSize(AssumedSize(definition)) : PageSize.One);
        var children = ReadAll(
            field.SelectionSet,
            definition?.ResolvedType?.GetNamedType(),
            around with
            {
                InPage = page is not null && !isList,
            }
        );
        return new Cost(size, limits.PageMax, children);
    }

    /// <summary>The size that paging arguments give, or the number of ids asked for; none when the field knows
    /// neither.</summary>
    private PageSize? PageOf(GraphQLField field, FieldType? definition, GraphQLOperationDefinition operation)
    {
        var known = definition?.Arguments?.FirstOrDefault(argument => IsSize(argument.Name));
        var given = field.Arguments?.Items.Where(argument => IsSize(argument.Name.StringValue)).ToList() ?? [];
        if (known is null && given.Count == 0)
            return null;
        var size = new PageSize(
            known?.Name == "ids"
                ? limits.AssumedListSize
                : PageSize.Of(known?.DefaultValue ?? limits.PageDefault, limits.PageMax)
        );
        foreach (var argument in given)
        {
            var ofList = argument.Name.Value.Span is "ids";
            if (argument.Value is GraphQLVariable variable)
                size.AddVariable(variable.Name.StringValue, Literal(DefaultOf(operation, variable), ofList), ofList);
            else
                size.AddLiteral(Literal(argument.Value, ofList));
        }
        return size;
    }

    /// <summary>Lists that tend to be long say so themselves.</summary>
    private long AssumedSize(FieldType? definition) =>
        Math.Max(limits.AssumedListSize, definition?.GetMetadata(ListSize.Key, 0) ?? 0);

    private static bool IsSize(string argument) => argument is "first" or "last" or "limit" or "ids";

    private long Literal(GraphQLValue? value, bool ofList) =>
        value switch
        {
            null or GraphQLNullValue => 0,
            _ when ofList => PageSize.OfList(value is GraphQLListValue list ? list.Values : value),
            GraphQLIntValue number
                when int.TryParse(
                    number.Value.Span,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var items
                ) => PageSize.Of(items, limits.PageMax),
            // No Int: refused later.
            _ => PageSize.Of(value, limits.PageMax),
        };

    private static GraphQLValue? DefaultOf(GraphQLOperationDefinition operation, GraphQLVariable variable) =>
        operation
            .Variables?.Items.FirstOrDefault(definition => definition.Variable.Name == variable.Name)
            ?.DefaultValue;

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) =>
        condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    private static bool IsList(IGraphType? type) =>
        (type is NonNullGraphType required ? required.ResolvedType : type) is ListGraphType;
}
