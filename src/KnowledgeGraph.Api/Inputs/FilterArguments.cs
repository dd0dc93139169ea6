using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Inputs;

/// <summary>Arguments of questions that follow facts from entity to entity: which facts, and to which
/// entities.</summary>
internal sealed class FilterArguments(
    Ontology ontology,
    Enums enums,
    WhereInputs wheres,
    FilterReader filters,
    IGraphType date
)
{
    public IEnumerable<QueryArgument> Arguments =>
        [
            Argument("relations", enums.Relation.ListOf(), "Only over these relations."),
            Argument("kinds", enums.Kind.ListOf(), "Only over entities of these kinds."),
            Argument("entities", wheres.Entity, "Only over such entities."),
            .. OfFacts,
        ];

    /// <summary>Those about facts alone.</summary>
    public IEnumerable<QueryArgument> OfFacts =>
        [
            Argument("validAt", date, "Only over facts that can hold on a day of this date."),
            Argument("knownAt", IntType, "Only over facts known when the change of this sequence number was the last."),
            Argument("where", wheres.Fact, "Only over such facts."),
        ];

    public ValueTask<FactFilter> ReadFactsAsync(IResolveFieldContext context) =>
        context
            .Request()
            .ResolveMergedIdsAsync(filters.Facts(context, "where", FactFilter.Everything), context.CancellationToken);

    public ValueTask<FactFilter> ReadAsync(IResolveFieldContext context)
    {
        var kinds = context.GetArgument<IReadOnlyList<string>?>("kinds");
        var scope = FactFilterReader.Over(context.GetArgument<IReadOnlyList<string>?>("relations")) with
        {
            Other = filters.Entities(context, "entities", null),
        };
        if (kinds is { Count: > 0 })
            scope = scope with { OtherKinds = ontology.ConcreteKinds(kinds) };
        return context
            .Request()
            .ResolveMergedIdsAsync(
                filters.Facts(context, "where", kinds is { Count: 0 } ? FactFilter.Nothing : scope),
                context.CancellationToken
            );
    }
}
