using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>What several entities have in common, on top of the port.</summary>
public static class CommonNeighbors
{
    private const int MaxLinks = 200_000;

    /// <summary>
    /// Entities that facts join to every one of these, those with most facts first, then by id; with the facts. Two
    /// store calls for the links and facts, one for the entities.
    /// </summary>
    public static async Task<CommonNeighborSet> FindAsync(
        IGraphReader store,
        IReadOnlyList<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    )
    {
        var wanted = ids.ToHashSet();
        var links = await store.GetStepsAsync(wanted, filter, MaxLinks, cancellation);
        var common = links
            .Steps.Where(link => !wanted.Contains(link.To))
            .GroupBy(link => link.To)
            .Where(group => group.Select(link => link.From).Distinct().Count() == wanted.Count)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        var shown = common.Take(limit).ToList();
        var entities = await store.GetEntitiesAsync([.. shown.Select(group => group.Key)], cancellation);
        var facts = await store.GetFactsByIdAsync(
            [.. shown.SelectMany(group => group.Select(link => link.FactId))],
            cancellation
        );
        return new CommonNeighborSet(
            [
                .. shown
                    .Where(group => entities.ContainsKey(group.Key))
                    .Select(group => new CommonNeighbor(
                        entities[group.Key],
                        [
                            .. group
                                .Select(link => link.FactId)
                                .Distinct()
                                .Where(facts.ContainsKey)
                                .Order()
                                .Select(id => facts[id]),
                        ]
                    )),
            ],
            common.Count > limit || links.Truncated
        );
    }
}

/// <summary>An entity that several have in common, and the facts that join it to them.</summary>
public sealed record CommonNeighbor(Entity Entity, IReadOnlyList<Fact> Facts);

/// <summary>The entities some others have in common; <paramref name="Truncated"/> says that there may be
/// more.</summary>
public sealed record CommonNeighborSet(IReadOnlyList<CommonNeighbor> Neighbors, bool Truncated);
