using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>
/// Gives what a graph is made of: articles, extracts, changes, names, counts. Promises: <see cref="IGraphStore"/>.
/// </summary>
public interface IGraphRecords
{
    /// <summary>
    /// All spellings of the entities with an id above <paramref name="after"/> (of all when null), by id, at most
    /// <paramref name="limit"/> entities. Search keeps them in memory.
    /// </summary>
    Task<IReadOnlyList<EntityNames>> ReadNamesAsync(string? after, int limit, CancellationToken cancellation = default);

    /// <summary>All ids in other registers with the entities that have them, in no order. Search keeps them in
    /// memory.</summary>
    IAsyncEnumerable<BorneIdentifier> ReadIdentifiersAsync(CancellationToken cancellation = default);

    /// <summary>Articles by id.</summary>
    Task<IReadOnlyDictionary<ArticleId, Article>> GetArticlesAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// For each entity of each request the articles that name it; an article that supports a fact of an entity names
    /// it. Newest first (by the first day of the date), then by id. The answers are in the order of the requests.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    );

    /// <summary>All articles, newest (by first day) first, then by id; cursors hold the day number and the
    /// id.</summary>
    Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>
    /// The articles with an id above <paramref name="after"/> (of all when null), by id, at most
    /// <paramref name="limit"/>, each with its sentences. The search in texts reads them.
    /// </summary>
    Task<IReadOnlyList<ArticleSentences>> ReadSentencesAsync(
        ArticleId? after,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>Articles by id, each with its sentences in order.</summary>
    Task<IReadOnlyDictionary<ArticleId, ArticleSentences>> GetSentencesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    );

    /// <summary>Extracts as they were written, by the id of their article.</summary>
    Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// Hashes of extracts as they were written (<see cref="GraphJson.HashOf"/>), by the id of their article: whether
    /// one says the same is known without reading it.
    /// </summary>
    Task<IReadOnlyDictionary<ArticleId, string>> GetHashesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    );

    /// <summary>
    /// What all articles say of some statements that hold at several times, with the id of the fact that the graph
    /// makes of it, and without the words it stands on.
    /// </summary>
    /// <param name="statements">How the ids of their facts begin (<see cref="FactId.Statement"/>).</param>
    /// <param name="articleIds">Articles of which all such statements are wanted.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<Claim>> GetClaimsAsync(
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    );

    /// <summary>The extracts as they were written, for export and copying; in the order of article ids, after the given
    /// one.</summary>
    IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        ArticleId? afterArticle = null,
        CancellationToken cancellation = default
    );

    /// <summary>What changed after that sequence number, oldest first, at most <paramref name="limit"/>
    /// changes.</summary>
    Task<IReadOnlyList<Change>> GetChangesAsync(long since, int limit, CancellationToken cancellation = default);

    /// <summary>The changes that a query asks for, in its order, at most <paramref name="limit"/>. Looks through the
    /// log, a hundred thousand changes in about a tenth of a second.</summary>
    Task<IReadOnlyList<Change>> FindChangesAsync(
        ChangeQuery query,
        int limit,
        CancellationToken cancellation = default
    );

    /// <summary>Counts of everything, and the last sequence number.</summary>
    Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default);

    /// <summary>How many facts are kept that do not count, because they are retracted or nothing says them any more, by
    /// relation and property, those with none left out, ordered by name. It may look through all facts.</summary>
    Task<IReadOnlyDictionary<string, long>> CountUncountedAsync(CancellationToken cancellation = default);
}
