using System.Runtime.CompilerServices;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A real store that counts how often it is asked.</summary>
internal sealed class CountingStore(IGraphStore store) : IGraphStore
{
    private readonly List<string> _calls = [];

    public IReadOnlyList<string> Calls => _calls;

    public long? Sequence => store.Sequence;

    public void Forget() => _calls.Clear();

    public Task<WriteOutcome> WriteAsync(GraphWrite write, CancellationToken cancellation = default) =>
        Count(store.WriteAsync(write, cancellation));

    public Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    ) => Count(store.GetWritesAsync(keys, cancellation));

    public Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default) =>
        Count(store.GetDecisionsAsync(cancellation));

    public Task<IReadOnlyDictionary<string, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation = default
    ) => Count(store.GetEntitiesAsync(ids, cancellation));

    public Task<Page<Entity>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation = default) =>
        Count(store.FindEntitiesAsync(query, cancellation));

    public IAsyncEnumerable<BorneIdentifier> ReadIdentifiersAsync(CancellationToken cancellation = default) =>
        store.ReadIdentifiersAsync(cancellation);

    public Task<IReadOnlyList<EntityNames>> ReadNamesAsync(
        string? after,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.ReadNamesAsync(after, limit, cancellation));

    public Task<IReadOnlyList<ArticleSentences>> ReadSentencesAsync(
        ArticleId? after,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.ReadSentencesAsync(after, limit, cancellation));

    public Task<IReadOnlyDictionary<ArticleId, ArticleSentences>> GetSentencesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Count(store.GetSentencesAsync(articleIds, cancellation));

    public Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    ) => Count(store.GetFactsAsync(requests, cancellation));

    public Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default) =>
        Count(store.FindFactsAsync(query, cancellation));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindBearersAsync(
        IReadOnlyCollection<string> terms,
        CancellationToken cancellation = default
    ) => Count(store.FindBearersAsync(terms, cancellation));

    public Task<IReadOnlyList<EntityPair>> FindAlikeAsync(int limit, CancellationToken cancellation = default) =>
        Count(store.FindAlikeAsync(limit, cancellation));

    public Task<IReadOnlyDictionary<FactId, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    ) => Count(store.GetFactsByIdAsync(ids, cancellation));

    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    ) => Count(store.GetRivalsAsync(factIds, cancellation));

    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    ) => Count(store.GetEvidenceAsync(factIds, cancellation));

    public Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountRelationsAsync(
        IReadOnlyList<CountRequest> requests,
        CancellationToken cancellation = default
    ) => Count(store.CountRelationsAsync(requests, cancellation));

    public Task<IReadOnlyList<FacetCounts>> CountFacetsAsync(
        FacetQuery query,
        CancellationToken cancellation = default
    ) => Count(store.CountFacetsAsync(query, cancellation));

    public Task<FactSteps> GetStepsAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.GetStepsAsync(ids, filter, limit, cancellation));

    public Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.GetFactsAmongAsync(ids, filter, limit, cancellation));

    public Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    ) => Count(store.CountByDateAsync(ids, filter, cancellation));

    public Task<IReadOnlyDictionary<ArticleId, Article>> GetArticlesAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default
    ) => Count(store.GetArticlesAsync(ids, cancellation));

    public Task<IReadOnlyDictionary<ArticleId, string>> GetHashesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Count(store.GetHashesAsync(articleIds, cancellation));

    public Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    ) => Count(store.GetArticlesOfAsync(requests, cancellation));

    public Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default) =>
        Count(store.FindArticlesAsync(page, cancellation));

    public Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Count(store.GetExtractsAsync(articleIds, cancellation));

    public Task<IReadOnlyList<Claim>> GetClaimsAsync(
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) => Count(store.GetClaimsAsync(statements, articleIds, cancellation));

    public IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        ArticleId? afterArticle = null,
        CancellationToken cancellation = default
    ) => store.ReadExtractsAsync(afterArticle, cancellation);

    public Task<IReadOnlyList<Change>> FindChangesAsync(
        ChangeQuery query,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.FindChangesAsync(query, limit, cancellation));

    public Task<IReadOnlyList<Change>> GetChangesAsync(
        long since,
        int limit,
        CancellationToken cancellation = default
    ) => Count(store.GetChangesAsync(since, limit, cancellation));

    public Task<GraphSummary> GetSummaryAsync(CancellationToken cancellation = default) =>
        Count(store.GetSummaryAsync(cancellation));

    public Task<IReadOnlyDictionary<string, long>> CountUncountedAsync(CancellationToken cancellation = default) =>
        Count(store.CountUncountedAsync(cancellation));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private T Count<T>(T call, [CallerMemberName] string name = "")
    {
        _calls.Add(name);
        return call;
    }
}
