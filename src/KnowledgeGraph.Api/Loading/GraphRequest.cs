using GraphQLParser.AST;

namespace KnowledgeGraph.Api;

/// <summary>What one GraphQL request keeps while it runs: its batches, and the arguments it has read already. Travels as the user context.</summary>
public sealed class GraphRequest : Dictionary<string, object?>
{
    private readonly Dictionary<PageRequest, Batch<Page<Article>>> _articlesOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FactFilter, Batch<IReadOnlyList<RelationCount>>> _relationCountsOf = [];
    private readonly Dictionary<GraphQLField, object> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>For one request against this store.</summary>
    public GraphRequest(IGraphStore store, ChangeFeed feed, ApiLimits limits)
    {
        (Store, Feed, Limits) = (store, feed, limits);
        Facts = new FactBatch(store);
        Entities = new Batch<Entity>("entities", store.GetEntitiesAsync);
        FactsById = new Batch<Fact>("facts", store.GetFactsByIdAsync);
        Articles = new Batch<Article>("articles", store.GetArticlesAsync);
        Evidence = new Batch<IReadOnlyList<Evidence>>("evidence", store.GetEvidenceAsync);
        Rivals = new Batch<IReadOnlyList<Fact>>("rivals", store.GetRivalsAsync);
    }

    internal IGraphStore Store { get; }

    internal ChangeFeed Feed { get; }

    internal ApiLimits Limits { get; }

    internal FactBatch Facts { get; }

    internal Batch<Entity> Entities { get; }

    internal Batch<Fact> FactsById { get; }

    internal Batch<Article> Articles { get; }

    internal Batch<IReadOnlyList<Evidence>> Evidence { get; }

    internal Batch<IReadOnlyList<Fact>> Rivals { get; }

    /// <summary>Equal filters share a batch: those of fields without arguments are, others only with themselves.</summary>
    internal Batch<IReadOnlyList<RelationCount>> RelationCountsOf(FactFilter filter)
    {
        if (!_relationCountsOf.TryGetValue(filter, out var batch))
        {
            _relationCountsOf[filter] = batch = new Batch<IReadOnlyList<RelationCount>>("relation counts", (ids, cancellation) => Store.CountRelationsAsync(ids, filter, cancellation));
        }
        return batch;
    }

    internal Batch<Page<Article>> ArticlesOf(PageRequest page)
    {
        if (!_articlesOf.TryGetValue(page, out var batch))
        {
            _articlesOf[page] = batch = new Batch<Page<Article>>("articles of entities", (ids, cancellation) => Store.GetArticlesOfAsync(ids, page, cancellation));
        }
        return batch;
    }

    /// <summary>
    /// What a field's arguments mean, read once for each field of the document instead of once for each row: variables do not change
    /// within a request.
    /// </summary>
    internal T Once<T>(IResolveFieldContext context, Func<IResolveFieldContext, T> read)
        where T : class
    {
        if (!_read.TryGetValue(context.FieldAst, out var known)) _read[context.FieldAst] = known = read(context);
        return (T)known;
    }
}

internal static class GraphRequestAccess
{
    public static GraphRequest Request(this IResolveFieldContext context) => (GraphRequest)context.UserContext;
}
