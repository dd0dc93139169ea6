using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Owners;

/// <summary>Which of some entities are under restrictions on a day.</summary>
internal static class ListedEntities
{
    private const int MaxOfOne = 200;

    /// <summary>Their ids with the restrictions in force. Three store calls for each 500 entities.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="measures">How restrictions are said; null when the ontology has none.</param>
    /// <param name="ids">The entities.</param>
    /// <param name="on">The day.</param>
    /// <param name="authorities">Only restrictions of these; of everybody when empty.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Entity>>> FindAsync(
        IGraphReader store,
        Measures? measures,
        IReadOnlyCollection<string> ids,
        PartialDate on,
        IReadOnlyCollection<string> authorities,
        CancellationToken cancellation
    )
    {
        var listed = new Dictionary<string, IReadOnlyList<Entity>>();
        if (measures is null)
            return listed;
        foreach (var some in ids.Chunk(500))
        {
            var against = await AgainstAsync(store, measures, some, on, cancellation);
            var inForce = await MeasuresInForce.AmongAsync(
                store,
                measures,
                new InForce(on),
                against.SelectMany(one => one.Value),
                By(measures, authorities),
                cancellation
            );
            foreach (var (id, sanctions) in against)
            {
                var now = sanctions.Where(inForce.ContainsKey).Select(sanction => inForce[sanction]).ToList();
                if (now.Count > 0)
                    listed[id] = now;
            }
        }
        return listed;
    }

    private static async Task<Dictionary<string, IReadOnlyList<string>>> AgainstAsync(
        IGraphReader store,
        Measures measures,
        IReadOnlyList<string> ids,
        PartialDate on,
        CancellationToken cancellation
    )
    {
        var filter = new FactFilter
        {
            Relations = [measures.Target],
            Direction = Direction.In,
            Stances = [Stance.Asserted],
            ValidAt = on,
        };
        var answer = await store.GetFactsAsync(
            [new FactRequest(ids, filter, [], new PageRequest(MaxOfOne)) { WithFacts = false }],
            cancellation
        );
        return answer[0]
            .ToDictionary(
                one => one.Key,
                one => (IReadOnlyList<string>)[.. one.Value.Items.Select(item => item.Item.Other!.Id)]
            );
    }

    private static IReadOnlyList<EntityFilter> By(Measures measures, IReadOnlyCollection<string> authorities) =>
        authorities.Count == 0
            ? []
            :
            [
                new EntityFilter.Related(
                    Quantifier.Some,
                    new FactFilter
                    {
                        Relations = [measures.Authority],
                        Direction = Direction.Out,
                        Stances = [Stance.Asserted],
                        Other = new EntityFilter.Ids([.. authorities]),
                    },
                    null
                ),
            ];
}
