using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// Measures selection sets, each fragment once. Stops at the first limit broken, so that numbers and recursion stay
/// small whatever the document expands to.
/// </summary>
internal sealed class ShapeReader(GraphQLDocument document, Fragments fragments, ApiLimits limits)
{
    private readonly Dictionary<GraphQLFragmentDefinition, Shape?> _known = [];

    public Shape Read(GraphQLExecutableDefinition definition) =>
        definition is GraphQLFragmentDefinition fragment
            ? ReadFragment(fragment, fragment, 0)
            : Read(definition.SelectionSet, false, 0);

    public void CheckDirectives(ASTNode place)
    {
        if (
            (place as IHasDirectivesNode)?.Directives is { } directives
            && directives.Count > limits.DirectivesPerLocation
        )
            throw Refusal.Of(
                ApiErrorCode.TooManyDirectives,
                limits.DirectivesPerLocation,
                "directives in one place",
                document,
                place
            );
    }

    private Shape Read(GraphQLSelectionSet? set, bool introspection, int level)
    {
        if (set is null)
            return default;
        if (level >= limits.Nesting)
            throw Refusal.Of(ApiErrorCode.TooDeep, limits.Nesting, "levels of fields and fragments", document, set);
        var sum = default(Shape);
        foreach (var selection in set.Selections)
        {
            CheckDirectives(selection);
            sum = sum.Beside(
                selection switch
                {
                    GraphQLField field => ReadField(field, introspection, level),
                    GraphQLInlineFragment inline => Enter(
                        Read(inline.SelectionSet, introspection || IsMeta(inline.TypeCondition), level + 1)
                    ),
                    // A name without a fragment is for the rules of the specification to report.
                    GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment => Enter(
                        ReadFragment(fragment, spread, level + 1)
                    ),
                    _ => default,
                }
            );
            Check(sum, selection);
        }
        return sum;
    }

    private Shape ReadField(GraphQLField field, bool introspection, int level)
    {
        var name = field.Name.Value.Span;
        if (!limits.Introspection && name is ("__schema" or "__type"))
            throw Refusal.At(
                ApiErrorCode.IntrospectionDisabled,
                $"{field.Name.StringValue} is not answered here; the schema is in schema.graphql of the project.",
                document,
                field
            );
        var inside = Read(field.SelectionSet, introspection || name is "__schema" or "__type", level + 1);
        var isOfType = introspection && name is "ofType";
        if (introspection && field.Alias is not null)
            throw Refusal.Of(ApiErrorCode.TooMuchIntrospection, 0, "aliases inside the introspection", document, field);
        return inside with
        {
            Width = 1,
            Fields = inside.Fields + 1,
            Aliases = inside.Aliases + (field.Alias is null ? 0 : 1),
            Nesting = inside.Nesting + 1,
            Depth = inside.Depth + (isOfType ? 0 : 1),
            OfTypeDepth = inside.OfTypeDepth + (isOfType ? 1 : 0),
            MetaLists = inside.MetaLists + (introspection ? WeightOf(name) : 0),
            MetaListDepth =
                inside.MetaListDepth
                + (introspection && name is ("fields" or "inputFields" or "interfaces" or "possibleTypes") ? 1 : 0),
        };
    }

    /// <summary>Lists of the introspection; that of all types has everything else inside, so that nobody needs it
    /// twice.</summary>
    private static int WeightOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "types" => 10,
            "directives" or "fields" or "inputFields" or "interfaces" or "possibleTypes" or "enumValues" or "args" => 1,
            _ => 0,
        };

    private Shape ReadFragment(GraphQLFragmentDefinition fragment, ASTNode place, int level)
    {
        if (!_known.TryGetValue(fragment, out var shape))
        {
            _known[fragment] = null;
            _known[fragment] = shape = Read(fragment.SelectionSet, IsMeta(fragment.TypeCondition), level);
        }
        if (shape is not { } known)
            throw Refusal.At(
                ApiErrorCode.FragmentCycle,
                $"Fragment \"{fragment.FragmentName.Name.StringValue}\" contains itself.",
                document,
                place
            );
        if (level + known.Nesting > limits.Nesting)
            throw Refusal.Of(ApiErrorCode.TooDeep, limits.Nesting, "levels of fields and fragments", document, place);
        return known;
    }

    private static Shape Enter(Shape fragment) =>
        fragment with
        {
            Visits = fragment.Visits + 1,
            Nesting = fragment.Nesting + 1,
        };

    private static bool IsMeta(GraphQLTypeCondition? condition) =>
        condition?.Type.Name.Value.Span.StartsWith("__") == true;

    private void Check(Shape sum, ASTNode place)
    {
        Check(sum.Fields, limits.Fields, ApiErrorCode.TooManyFields, "fields, fragments expanded");
        Check(sum.Aliases, limits.Aliases, ApiErrorCode.TooManyAliases, "aliases, fragments expanded");
        Check(sum.Visits, limits.FragmentVisits, ApiErrorCode.TooManyFragmentVisits, "uses of fragments");
        Check(
            sum.MetaLists,
            limits.IntrospectionLists,
            ApiErrorCode.TooMuchIntrospection,
            "lists of the introspection, that of all types counted as ten"
        );
        Check(sum.Depth, limits.Depth, ApiErrorCode.TooDeep, "levels of fields");
        Check(sum.OfTypeDepth, limits.OfTypeDepth, ApiErrorCode.TooDeep, "levels of ofType");
        Check(
            sum.MetaListDepth,
            limits.IntrospectionListDepth,
            ApiErrorCode.TooDeep,
            "level of lists inside the introspection"
        );

        void Check(int value, int limit, ApiErrorCode code, string what)
        {
            if (value > limit)
                throw Refusal.Of(code, limit, what, document, place);
        }
    }
}
