using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>
/// The port: where a graph is kept. Small and plural; one contract suite runs on every adapter.
/// <para>Promises that hold for all members: a call sees one consistent state of the graph; ids that are not there are
/// left out of
/// answers; text of users is data and never part of a statement; answers and cursors are equal on every store;
/// cancelling stops the
/// work in the store too. <see cref="StoreException"/> is thrown for what the store itself can't do (not to be reached,
/// disk full).</para>
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Most rivals of one fact.</summary>
    public const int MaxRivals = 200;

    /// <summary>
    /// Number of the last change, told without asking: every call that begins now sees at least this one. Null where
    /// other processes
    /// may write to the same graph, so that only a call could tell.
    /// </summary>
    long? Sequence { get; }

    /// <summary>
    /// Writes extracts, all or none. Each replaces what its article contributed before; writing the same again changes
    /// nothing and
    /// takes no sequence number. They are written in their order, each a change of its own; then articles that their
    /// decisions make
    /// understood otherwise, each a change too (see <see cref="DecidedExtract"/>). What was acknowledged survives a
    /// crash. Answers null, and
    /// writes nothing, when <see cref="GraphWrite.At"/> is no longer the last sequence number or the key is taken: look
    /// again.
    /// Throws <see cref="GraphConflictException"/> when articles
    /// disagree on the kind of an entity or decisions contradict each other, and <see cref="ArgumentException"/> when
    /// an extract breaks the promises of
    /// <see cref="ArticleExtract"/>; then nothing is written.
    /// </summary>
    Task<WriteOutcome?> WriteAsync(GraphWrite write, CancellationToken cancellation = default);

    /// <summary>
    /// Fills an empty graph with extracts, all or none, in one step that becomes visible at its end: many times as fast as
    /// <see cref="WriteAsync"/>, and the same graph as when they are written one after the other, with the same sequence numbers and
    /// change log. Null, and no extract is read, when the graph has ever been written to or the store has no such way.
    /// Throws as <see cref="WriteAsync"/> does; then the graph is as it was.
    /// </summary>
    /// <param name="extracts">
    /// Each of an article of its own, without retractions and decisions (<see cref="Decisions.Decides"/>).
    /// </param>
    /// <param name="cancellation">Stops it; the graph stays empty.</param>
    Task<WriteResult?> FillAsync(IAsyncEnumerable<ArticleExtract> extracts, CancellationToken cancellation = default) =>
        Task.FromResult<WriteResult?>(null);

    /// <summary>What was written under keys, as it was answered then.</summary>
    Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    );

    /// <summary>All judgements and reviews; decisions are few, and are kept in memory.</summary>
    Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default);

    /// <summary>Entities by id.</summary>
    Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    );

    /// <summary>Entities by filter, in order, one page.</summary>
    Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// The spellings of the entities behind an id (of all when null), by id, at most <paramref name="limit"/> entities: what search keeps
    /// in memory.
    /// </summary>
    Task<IReadOnlyList<EntityNames>> ReadNamesAsync(string? after, int limit, CancellationToken cancellation = default);

    /// <summary>
    /// Facts of many entities: for each request, and for each entity of it that is there, one page, empty when it has
    /// no such facts.
    /// Answers are in the order of the requests. A fact about the entity itself comes once.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>Facts of the whole graph by filter, which sees them from the subject; in order, one page.</summary>
    Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Pairs of entities of one kind that have in common an identifier, or terms of names that at most
    /// <see cref="MaxBearers"/> entities have; those with most in common first (an identifier counts as much as 100
    /// terms), then by both ids.
    /// </summary>
    Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default);

    /// <summary>A term that more entities have tells nothing about any two of them.</summary>
    public const int MaxBearers = 20;

    /// <summary>Facts by id, retracted ones too.</summary>
    Task<IReadOnlyDictionary<string, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// For each fact the others that have the same subject and relation and either the same object or value, or any
    /// when the relation
    /// is functional; an empty list when there are none; retracted facts neither ask nor answer. At most <see
    /// cref="MaxRivals"/> for one fact, in the default order. Core decides which conflict.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<string> factIds,
        CancellationToken cancellation = default
    );

    /// <summary>Evidence of many facts, ordered by date of the article, its id, sentence and offset.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<string> factIds,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// How many facts of the filter the entities of each request have by relation and end (symmetric relations count as
    /// Both), values
    /// not counted; ordered by relation name, then end. Answers are in the order of the requests.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// The facts that lead away from these entities to others, as bare links, for walking the graph. No order.
    /// At most <paramref name="limit"/> in all; more than that is said by <see cref="FactSteps.Truncated"/>.
    /// </summary>
    Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Facts that join two of these entities, in the default order of facts; at most <paramref name="limit"/>. The
    /// filter sees them
    /// from the subject.
    /// </summary>
    Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>How many facts of these entities have which date (<see cref="Fact.Date"/>), oldest first, those without
    /// a date last; a fact of two of them counts once.</summary>
    Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    );

    /// <summary>For each facet of a set of entities its values with how many have them, the most frequent first, then
    /// by value; answers are in the order of the facets.</summary>
    Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(FacetQuery query, CancellationToken cancellation = default);

    /// <summary>Articles by id.</summary>
    Task<IReadOnlyDictionary<string, Article>> GetArticlesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// For each request, and each entity of it that is there, the articles that name it, as those do that support a
    /// fact of it; newest
    /// (by first day) first, then by id. Answers are in the order of the requests.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>All articles, newest (by first day) first, then by id; cursors hold the day number and the
    /// id.</summary>
    Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Extracts as they were written, by the id of their article.</summary>
    Task<IReadOnlyDictionary<string, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<string> articleIds,
        CancellationToken cancellation = default
    );

    /// <summary>The extracts as they were written, for export and copying; in the order of article ids, after the given
    /// one.</summary>
    IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        string? afterArticle = null,
        CancellationToken cancellation = default
    );

    /// <summary>What changed after that sequence number, oldest first, at most <paramref name="limit"/>
    /// changes.</summary>
    Task<IReadOnlyList<Change>> GetChangesAsync(long since, int limit, CancellationToken cancellation = default);

    /// <summary>Counts of everything, and the last sequence number.</summary>
    Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default);
}
