using GraphQL.DataLoader;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Api.Loading;

/// <summary>What one GraphQL request keeps while it runs: its batches, and the arguments it has read already. Travels
/// as the user context.</summary>
public sealed class GraphRequest : Dictionary<string, object?>
{
    private readonly Dictionary<GraphQLField, object> _read = new(ReferenceEqualityComparer.Instance);

    private Task<Decisions>? _decisions;

    /// <summary>For one request against this store; edits of all requests share an editor.</summary>
    public GraphRequest(
        IGraphStore store,
        LiveNameIndex names,
        ChangeFeed feed,
        ApiLimits limits,
        Editor? editor = null
    )
    {
        Names = names;
        (Store, Feed, Limits, Editor) = (
            store,
            feed,
            limits,
            editor ?? new Editor(store, TimeProvider.System, limits.OfExtracts())
        );
        Facts = new("facts of entities", Page<FactEnd>.Empty, ReferenceEqualityComparer.Instance, FactsAsync);
        // Equal filters are one question: those of fields without arguments are, others only with themselves.
        RelationCounts = new("relation counts", [], EqualityComparer<FactFilter>.Default, CountsAsync);
        ArticlesOf = new(
            "articles of entities",
            Page<Article>.Empty,
            ReferenceEqualityComparer.Instance,
            (asked, stop) =>
                store.GetArticlesOfAsync([.. asked.Select(one => new ArticleRequest(one.Ids, one.Shape))], stop)
        );
        Entities = new("entities", this.GetKeptEntitiesAsync);
        FactsById = new("facts", store.GetFactsByIdAsync);
        FormerFacts = new("former facts", (ids, stop) => Questions.FormerFacts.FindAsync(store, ids, stop));
        Articles = new("articles", store.GetArticlesAsync);
        Extracts = new("extracts", store.GetExtractsAsync);
        Periods = new("periods", PeriodsAsync);
        Evidence = new("evidence", store.GetEvidenceAsync);
        Rivals = new("rivals", store.GetRivalsAsync);
    }

    internal IGraphStore Store { get; }

    internal LiveNameIndex Names { get; }

    /// <summary>The words of the articles.</summary>
    public required LiveTextIndex Texts { internal get; init; }

    /// <summary>Where decisions about hits of a screening are kept.</summary>
    public required ClearedHits Cleared { internal get; init; }

    /// <summary>Reads the mappings of lists, once; null where there are none.</summary>
    public Func<MappingFolder>? Mappings { internal get; init; }

    /// <summary>Who is watched; null where nobody can be.</summary>
    public Watch? Watch { get; init; }

    /// <summary>The watch, or a word to the client that there is none.</summary>
    internal Watch RequireWatch() => Watch ?? throw new ApiError(ApiErrorCode.WatchOff, "This server watches nobody.");

    /// <summary>Extracts that only some people see; null where none are kept.</summary>
    public PrivateExtracts? Private { internal get; init; }

    /// <summary>Pictures that were kept under a name.</summary>
    public required SavedViews Views { internal get; init; }

    internal ChangeFeed Feed { get; }

    /// <summary>Who asks; null where there are no accounts.</summary>
    internal Caller? Caller => this.GetValueOrDefault(Caller.Key) as Caller;

    internal Editor Editor { get; }

    internal ApiLimits Limits { get; }

    /// <summary>Where articles wait for review; null where none is kept.</summary>
    public ReviewDesk? Desk { get; init; }

    /// <summary>The desk, or a word to the client that there is none.</summary>
    internal ReviewDesk RequireDesk() =>
        Desk ?? throw new ApiError(ApiErrorCode.ReviewOff, "This server keeps no articles for review.");

    internal ShapeBatch<FactShape, Page<FactEnd>> Facts { get; }

    internal ShapeBatch<FactFilter, IReadOnlyList<RelationCount>> RelationCounts { get; }

    internal ShapeBatch<PageRequest, Page<Article>> ArticlesOf { get; }

    internal Batch<string, Entity> Entities { get; }

    internal Batch<FactId, Fact> FactsById { get; }

    private Batch<FactId, Fact> FormerFacts { get; }

    /// <summary>A fact by id as answers show it, later; null when it is not there. An id from before a merge leads
    /// to the fact that is kept.</summary>
    internal IDataLoaderResult Fact(FactId id) =>
        FactsById.Load(id, fact =>
            fact is null ? FormerFacts.Load(id, kept => kept is null ? null : new FactView(kept)) : new FactView(fact)
        );

    /// <summary>Under which ids the graph shows what articles say, by the id of the article.</summary>
    internal Batch<ArticleId, FactPeriods> Periods { get; }

    private async Task<IReadOnlyDictionary<ArticleId, FactPeriods>> PeriodsAsync(
        IReadOnlyCollection<ArticleId> articles,
        CancellationToken cancellation
    )
    {
        var periods = FactPeriods.Of(await Store.GetClaimsAsync([], articles, cancellation));
        return articles.ToDictionary(article => article, _ => periods);
    }

    internal Batch<ArticleId, Article> Articles { get; }

    /// <summary>What articles say, as it was written.</summary>
    internal Batch<ArticleId, ArticleExtract> Extracts { get; }

    internal Batch<FactId, IReadOnlyList<Evidence>> Evidence { get; }

    internal Batch<FactId, IReadOnlyList<Fact>> Rivals { get; }

    /// <summary>What was judged and reviewed, asked once in a request.</summary>
    internal Task<Decisions> DecisionsAsync(CancellationToken cancellation) =>
        _decisions ??= Store.GetDecisionsAsync(cancellation);

    /// <summary>After a change: what was read before it is no longer so.</summary>
    internal void Forget() => _decisions = null;

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> FactsAsync(
        IReadOnlyList<Shaped<FactShape>> asked,
        CancellationToken cancellation
    )
    {
        var requests = new FactRequest[asked.Count];
        for (var i = 0; i < requests.Length; i++)
        {
            var shape = asked[i].Shape;
            requests[i] = new FactRequest(
                [.. asked[i].Ids],
                await this.ResolveMergedIdsAsync(shape.Filter, cancellation),
                shape.Order.Keys,
                shape.Page
            )
            {
                WithFacts = shape.WithFacts,
            };
        }
        return await Store.GetFactsAsync(requests, cancellation);
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>>> CountsAsync(
        IReadOnlyList<Shaped<FactFilter>> asked,
        CancellationToken cancellation
    )
    {
        var requests = new CountRequest[asked.Count];
        for (var i = 0; i < requests.Length; i++)
            requests[i] = new CountRequest(
                asked[i].Ids,
                await this.ResolveMergedIdsAsync(asked[i].Shape, cancellation)
            );
        return await Store.CountRelationsAsync(requests, cancellation);
    }

    /// <summary>
    /// What a field's arguments mean, read once for each field of the document instead of once for each row: variables
    /// do not change within a request.
    /// </summary>
    internal T ReadArgumentsOnce<T>(IResolveFieldContext context, Func<IResolveFieldContext, T> read)
        where T : class
    {
        if (!_read.TryGetValue(context.FieldAst, out var known))
            _read[context.FieldAst] = known = read(context);
        return (T)known;
    }
}
