using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>Answers questions about entities and facts. Promises: <see cref="IGraphStore"/>.</summary>
public interface IGraphReader
{
    /// <summary>Most rivals that <see cref="GetRivalsAsync"/> answers for one fact.</summary>
    public const int MaxRivals = 200;

    /// <summary>
    /// Sequence number of the last change, without a call: every call that begins now sees this change. Null where
    /// other processes may write to the same graph.
    /// </summary>
    long? Sequence { get; }

    /// <summary>All judgements, reviews and retractions of editors. Stores keep them in memory.</summary>
    Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default);

    /// <summary>Entities by id. Ids that were merged away are not found.</summary>
    Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    );

    /// <summary>One page of the entities that a filter matches, in order.</summary>
    Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Facts of many entities. The answers are in the order of the requests; each has one page for each of its entities
    /// that is in the graph, empty when no fact matches. A fact of an entity with itself comes once.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// One page of the facts of the whole graph that a filter matches, in order. The filter sees a fact from its
    /// subject.
    /// </summary>
    Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Pairs of entities of one kind that have in common an identifier, or terms of names that at most
    /// <see cref="MaxBearers"/> entities have; those with most in common first (an identifier counts as much as 100
    /// terms), then by both ids.
    /// </summary>
    Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default);

    /// <summary>
    /// For each of these terms of names (<c>NameTerms</c>) the ids of the entities that have it, ordered; terms that
    /// nobody has, and those of more than <see cref="MaxBearers"/>, are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindBearersAsync(
        IReadOnlyCollection<string> terms,
        CancellationToken cancellation = default
    );

    /// <summary>A term that more entities have says nothing about any two of them.</summary>
    public const int MaxBearers = 20;

    /// <summary>Facts by id, retracted facts too, and those that are gone (<see cref="FactId.Gone"/>).</summary>
    Task<IReadOnlyDictionary<FactId, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Facts that may conflict with each of these: the same subject and relation, and the same object or value (any
    /// object or value when the relation is functional). An empty list when there are none. Retracted facts have and
    /// are no rivals. At most <see cref="MaxRivals"/> for one fact, in the default order. Core decides which of them
    /// conflict.
    /// </summary>
    Task<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    );

    /// <summary>Evidence of many facts, ordered by date of the article, its id, sentence and offset.</summary>
    Task<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// For each entity of each request the number of facts that the filter matches, by relation and end (symmetric
    /// relations count as Both), without values of properties. Ordered by the name of the relation, then by end. The
    /// answers are in the order of the requests.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Facts that lead from these entities to others, without details, for walking the graph. In no order. At most
    /// <paramref name="limit"/> in all; <see cref="FactSteps.Truncated"/> says that there are more.
    /// </summary>
    Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Facts that join two of these entities, in the default order of facts, at most <paramref name="limit"/>. The
    /// filter sees a fact from its subject.
    /// </summary>
    Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>How many facts of these entities have which date (<see cref="Ontologies.FactTime.Date"/>), oldest
    /// first, those without a date last; a fact of two of them counts once.</summary>
    Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    );

    /// <summary>For each facet of a set of entities its values with how many have them, the most frequent first, then
    /// by value; answers are in the order of the facets.</summary>
    Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(FacetQuery query, CancellationToken cancellation = default);
}
