using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Inputs;

using Fields = IDictionary<string, object?>;

/// <summary>Reads the where inputs of facts into filters.</summary>
internal sealed class FactFilterReader(Ontology ontology)
{
    /// <summary>The filter of facts that an argument describes, narrowed by the given one and by the arguments validAt
    /// and knownAt.</summary>
    public FactFilter Read(IResolveFieldContext context, string argument, FactFilter scope)
    {
        var filter = Read(WhereArgument.Read(context, argument), scope);
        if (context.GetArgument<PartialDate?>("validAt") is { } day)
            filter = filter.ValidAt is null
                ? filter with
                {
                    ValidAt = day,
                }
                : filter.Also(new FactFilter { ValidAt = day });
        if (context.GetArgument<int?>("knownAt") is not { } sequence)
            return filter;
        return filter.KnownAt is null
            ? filter with
            {
                KnownAt = sequence,
            }
            : throw new ApiError(
                ApiErrorCode.BadFilter,
                $"knownAt is given twice, as an argument and in {argument}; give it once."
            );
    }

    /// <summary>The filter that an input describes, narrowed by the given one.</summary>
    public FactFilter Read(Fields? where, FactFilter scope)
    {
        foreach (var (name, value) in where ?? new Dictionary<string, object?>())
        {
            if (value is not null)
                scope = Fact(scope, name, value);
        }
        return scope;
    }

    private FactFilter Fact(FactFilter scope, string name, object value) =>
        name switch
        {
            "and" => scope with { AllOf = [.. scope.AllOf ?? [], .. WhereArgument.Many(value, Inner)] },
            "or" => scope.Also(AnyOf(WhereArgument.Many(value, Inner))),
            "not" => scope with { Not = Inner((Fields)value) },
            "relation" => scope.Also(OneOf(WhereArgument.Texts(value), texts => new FactFilter { Relations = texts })),
            "stance" => scope.Also(
                OneOf(((IEnumerable<object?>)value).Cast<Stance>().ToList(), stances => new FactFilter
                {
                    Stances = stances,
                })
            ),
            "confidenceAtLeast" => scope with { MinConfidence = Convert.ToDouble(value) },
            "supported" => scope with { IsSupported = (bool)value },
            "validAt" => scope with { ValidAt = (PartialDate)value },
            "knownAt" => scope with { KnownAt = Convert.ToInt64(value) },
            "date" => ValueConditions
                .Dates((Fields)value)
                .Aggregate(
                    ((Fields)value).TryGetValue("present", out var present) && present is bool dated
                        ? scope with
                        {
                            HasDate = dated,
                        }
                        : scope,
                    (facts, date) => facts.Also(new FactFilter { Dated = date })
                ),
            "qualifier" => scope.Also(Qualifier((Fields)value)),
            "articles" => scope.Also(
                OneOf(WhereArgument.Texts(value).Select(id => (ArticleId)id).ToList(), ids => new FactFilter
                {
                    Articles = ids,
                })
            ),
            "attributedTo" => scope.Also(
                OneOf(WhereArgument.Texts(value), ids => new FactFilter { AttributedTo = ids })
            ),
            "otherKind" => scope.Also(
                OneOf(WhereArgument.Texts(value), kinds => new FactFilter
                {
                    OtherKinds = ontology.ConcreteKinds(kinds),
                })
            ),
            _ => scope,
        };

    private static FactFilter Qualifier(Fields where)
    {
        var detail = new DetailFilter((string)where["name"]!)
        {
            AtLeast = Given("atLeast") as double?,
            AtMost = Given("atMost") as double?,
        };
        return Given("in") is { } values
            ? OneOf(WhereArgument.Texts(values), texts => new FactFilter { Qualified = detail with { Values = texts } })
            : new FactFilter { Qualified = detail };

        object? Given(string name) => where.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Only facts of these relations; of any when null.</summary>
    public static FactFilter Over(IReadOnlyList<string>? relations) =>
        relations is null ? FactFilter.Everything : OneOf(relations, names => new FactFilter { Relations = names });

    private static FactFilter AnyOf(List<FactFilter> parts) => OneOf(parts, some => new FactFilter { AnyOf = some });

    /// <summary>
    /// An empty list matches nothing (clients may compute the list). A list that is missing or null does not restrict.
    /// </summary>
    private static FactFilter OneOf<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, FactFilter> filter) =>
        values.Count > 0 ? filter(values) : FactFilter.Nothing;

    private FactFilter Inner(Fields where)
    {
        var filter = Read(where, FactFilter.Everything);
        return filter.KnownAt is null
            ? filter
            : throw new ApiError(
                ApiErrorCode.BadFilter,
                "knownAt holds for a whole filter of facts: give it beside and, or and not, not inside them."
            );
    }
}
