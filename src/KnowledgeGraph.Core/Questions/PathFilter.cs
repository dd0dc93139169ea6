using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Questions;

/// <summary>Which facts are a hop, seen from the near and from the far end of a path.</summary>
internal sealed record PathFilter(FactFilter Forward, FactFilter Backward)
{
    /// <summary>Null when no relation is left that could be a hop.</summary>
    public static PathFilter? Of(Ontology ontology, FactFilter filter, string from, string to)
    {
        var asked = filter.Relations is { Count: > 0 } ? filter.Relations : null;
        var relations = ontology
            .Relations.Where(relation =>
                !relation.IsProperty && (asked is null ? !relation.HiddenInPaths : asked.Contains(relation.Name))
            )
            .Select(relation => relation.Name)
            .ToList();
        if (relations.Count == 0)
            return null;
        var forward = new FactFilter
        {
            BetweenEntities = true,
            Relations = relations,
            Stances = NamesStances(filter) ? null : [Stance.Asserted],
        };
        var rest = filter with { Relations = null };
        if (rest != FactFilter.Everything)
            forward = ExceptEnds(rest, new FactFilter { Other = new EntityFilter.Ids([from, to]) }).And(forward);
        return new PathFilter(forward, Reversed(forward));
    }

    /// <summary>Also over these entities.</summary>
    public static FactFilter LeadingTo(FactFilter filter, IReadOnlyCollection<string> ids) =>
        filter.And(new FactFilter { Other = new EntityFilter.Ids([.. ids]) });

    /// <summary>What is asked of the entities on the way is not asked of the ends, which were named.</summary>
    private static FactFilter ExceptEnds(FactFilter filter, FactFilter ends)
    {
        if (filter is { Other: null, OtherKinds: null })
            return filter;
        var inner = new FactFilter { Other = filter.Other, OtherKinds = filter.OtherKinds };
        return (filter with { Other = null, OtherKinds = null }).Also(new FactFilter { AnyOf = [inner, ends] });
    }

    private static bool NamesStances(FactFilter filter) =>
        filter.Stances is { Count: > 0 } || Inner(filter).Any(NamesStances);

    private static IEnumerable<FactFilter> Inner(FactFilter filter) =>
        [
            .. filter.AllOf ?? [],
            .. filter.AnyOf ?? [],
            .. filter.Not is null ? (IEnumerable<FactFilter>)[] : [filter.Not],
        ];

    private static FactFilter Reversed(FactFilter filter) =>
        filter with
        {
            Direction = filter.Direction switch
            {
                Direction.Out => Direction.In,
                Direction.In => Direction.Out,
                _ => Direction.Both,
            },
            AllOf = filter.AllOf?.Select(Reversed).ToList(),
            AnyOf = filter.AnyOf?.Select(Reversed).ToList(),
            Not = filter.Not is null ? null : Reversed(filter.Not),
        };
}
