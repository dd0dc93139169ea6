using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Questions that walk the graph, built on the port alone.</summary>
public static class GraphWalk
{
    /// <summary>Most facts that an answer holds.</summary>
    public const int MaxFacts = 2_000;

    /// <summary>
    /// What lies around an entity; null when it is not there. Sorted by distance, then by the number of nearer
    /// neighbors, then by <paramref name="rank"/>. At most <paramref name="depth"/> + 2 store calls, whatever the
    /// graph.
    /// </summary>
    /// <param name="store">The graph.</param>
    /// <param name="ontology">Tells when facts without dates of their own can hold.</param>
    /// <param name="id">The entity in the middle.</param>
    /// <param name="depth">Most facts from the middle to an entity, 1 or more.</param>
    /// <param name="filter">The facts to follow.</param>
    /// <param name="limit">Most entities, without the one in the middle; more are left out and reported.</param>
    /// <param name="rank">Order of the facts that lead to an entity; by degree of the entity when null.</param>
    /// <param name="cancellation">Stops the search and its store calls.</param>
    public static Task<Neighborhood?> NeighborhoodAsync(
        IGraphReader store,
        Ontology ontology,
        string id,
        int depth,
        FactFilter filter,
        int limit,
        FactOrder? rank = null,
        CancellationToken cancellation = default
    ) =>
        new NeighborhoodSearch(
            store,
            ontology,
            filter,
            limit,
            rank ?? new FactOrder(FactField.OtherDegree, Descending: true),
            cancellation
        ).RunAsync(id, depth);

    /// <summary>
    /// Ways between two entities that meet no entity twice, until there are <paramref name="first"/>. Those of the same
    /// cost are ordered by the ids along them. Facts that are not asserted are a hop only when the filter names
    /// stances; relations that are hidden in paths never are.
    /// </summary>
    public static async Task<PathSet> PathsAsync(
        IGraphReader store,
        Ontology ontology,
        string from,
        string to,
        int maxHops,
        int first,
        FactFilter filter,
        PathOrder order = PathOrder.Shortest,
        CancellationToken cancellation = default
    )
    {
        var hops = PathFilter.Of(ontology, filter, from, to);
        if (hops is null || from == to || first < 1)
            return new PathSet([], Truncated: false);
        return await new PathSearch(store, hops, from, to, cancellation).RunAsync(maxHops, first, order);
    }
}

/// <summary>A part of the graph: entities, nearest first, and the facts that join them.</summary>
public sealed record Neighborhood(IReadOnlyList<Entity> Entities, IReadOnlyList<Fact> Facts, bool Truncated);

/// <summary>Ways between two entities; <paramref name="Truncated"/> says that the search was given up before it had
/// seen all.</summary>
public sealed record PathSet(IReadOnlyList<GraphPath> Paths, bool Truncated);

/// <summary>One way: n + 1 entities and the n facts between them, of parallel facts the best supported, then the one
/// with the smallest id.</summary>
/// <param name="EntityIds">Both ends included.</param>
/// <param name="FactIds">In the order of the way.</param>
/// <param name="Cost">In thousandths: a fact costs 1 + 1 / (1 + articles x confidence).</param>
public sealed record GraphPath(IReadOnlyList<string> EntityIds, IReadOnlyList<FactId> FactIds, int Cost);

/// <summary>Which paths come first.</summary>
public enum PathOrder
{
    /// <summary>The fewest facts first, of these the best supported.</summary>
    Shortest,

    /// <summary>
    /// The best supported first: a longer path that many articles report comes before a shorter one that one article
    /// reports.
    /// </summary>
    BestSupported,
}
