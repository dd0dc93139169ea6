using KnowledgeGraph.Filters;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Merging;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// A version may give an entity another kind than the graph has: entries of the list that the file does not give, or
/// gives later, then follow it. What other sources say stays: where one of them disagrees, the file is refused.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="ontology">That of the graph.</param>
/// <param name="decisions">What editors decided.</param>
/// <param name="list">Slug of the list.</param>
/// <param name="kinds">What the file says.</param>
internal sealed class FollowedKinds(
    IGraphStore store,
    Ontology ontology,
    Decisions decisions,
    string list,
    EntityKinds kinds
)
{
    private const int PageSize = 1_000;
    private const int EntitiesAtOnce = 200;
    private const int SourcesAtFirst = 20;

    private readonly HashSet<string> _settled = [];
    private readonly HashSet<ArticleId> _followed = [];

    /// <summary>What the file says.</summary>
    public EntityKinds Kinds => kinds;

    /// <summary>Whether the source of an entry has another kind in it than before the import.</summary>
    public bool Has(ArticleId article) => _followed.Contains(article);

    /// <summary>
    /// Sources of the graph as they are when these are written. Throws <see cref="ListFileException"/> when another
    /// source disagrees.
    /// </summary>
    /// <param name="writes">What is to be written at once.</param>
    /// <param name="comes">Whether the file gives the entry of that source.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<ArticleExtract>> FollowAsync(
        IReadOnlyList<ArticleExtract> writes,
        Func<ArticleId, bool> comes,
        CancellationToken cancellation
    )
    {
        foreach (var write in writes)
            CheckAgrees(write);
        var ids = writes.SelectMany(write => write.Entities).Select(entity => entity.Id).ToHashSet();
        var kept = ids.Select(decisions.Resolve).Where(id => !_settled.Contains(id)).ToHashSet();
        var known = await store.GetEntitiesAsync(kept, cancellation);
        var others = known.Values.Where(one => kinds.OfKept(one.Id) != one.Kind).Select(one => one.Id).ToHashSet();
        if (others.Count == 0)
            return [];
        var followed = new List<ArticleExtract>();
        var written = writes.Select(write => write.Article.Id).ToHashSet();
        foreach (var some in (await SourcesAsync(others, cancellation)).Except(written).Chunk(PageSize))
        {
            foreach (var extract in (await store.GetExtractsAsync(some, cancellation)).Values)
            {
                var now = Followed(extract, entity => Follows(entity, extract, ids, others, comes));
                if (!ReferenceEquals(now, extract))
                    followed.Add(now);
            }
        }
        _settled.UnionWith(others);
        _followed.UnionWith(followed.Select(extract => extract.Article.Id));
        return followed;
    }

    /// <summary>A source as it was read before, in which entities have the kinds that the file gives them.</summary>
    public ArticleExtract In(ArticleExtract extract) =>
        Followed(extract, entity =>
            (Has(extract.Article.Id) || kinds.Of(entity.Id) is not null)
            && kinds.OfKept(entity.Id) is { } kind
            && kind != entity.Kind
        );

    private ArticleExtract Followed(ArticleExtract extract, Func<EntityDraft, bool> follows)
    {
        var others = extract.Entities.Where(follows).ToDictionary(one => one.Id, one => kinds.OfKept(one.Id)!);
        if (others.Count == 0)
            return extract;
        var entities = extract
            .Entities.Select(one => others.TryGetValue(one.Id, out var kind) ? one with { Kind = kind } : one)
            .ToList();
        var kindOf = entities.ToDictionary(one => one.Id, one => one.Kind);
        return extract with { Entities = entities, Facts = [.. extract.Facts.Where(fact => Fits(fact, kindOf))] };
    }

    private bool Follows(
        EntityDraft entity,
        ArticleExtract extract,
        HashSet<string> ids,
        HashSet<string> others,
        Func<ArticleId, bool> comes
    )
    {
        var id = decisions.Resolve(entity.Id);
        if (!others.Contains(id) || kinds.OfKept(id) is not { } kind || kind == entity.Kind)
            return false;
        // What the file gives later may say anything until then.
        if (comes(extract.Article.Id) || (extract.Article.Record?.List == list && ids.Contains(entity.Id)))
            return true;
        throw Disagrees(entity, extract, kind);
    }

    private void CheckAgrees(ArticleExtract write)
    {
        foreach (var entity in write.Entities)
        {
            if (kinds.OfKept(entity.Id) is { } kind && kind != entity.Kind)
                throw Disagrees(entity, write, kind);
        }
    }

    private static ListFileException Disagrees(EntityDraft entity, ArticleExtract extract, string kind) =>
        new(
            0,
            0,
            $"'{Shortened.Text(entity.Names[0].Value, 60)}' ({entity.Id}) is a {kind} in this file and a "
                + $"{entity.Kind} in {extract.Article.Id}. An id stands for one entity of one kind: correct the kind, "
                + "or give one of them another id"
        );

    private bool Fits(FactDraft fact, Dictionary<string, string> kindOf) =>
        Fits(fact.Subject, ontology.Relation(fact.Relation).From, kindOf)
        && (fact.Object is null || Fits(fact.Object, ontology.Relation(fact.Relation).To, kindOf));

    private bool Fits(string id, IReadOnlyList<string> allowed, Dictionary<string, string> kindOf) =>
        !kindOf.TryGetValue(id, out var kind) || ontology.Fits(kind, allowed);

    private async Task<List<ArticleId>> SourcesAsync(HashSet<string> entities, CancellationToken cancellation)
    {
        var sources = new List<ArticleId>();
        foreach (var some in entities.Chunk(EntitiesAtOnce))
        {
            // Most entities of a list have one source, few have many.
            var first = await PagesAsync(some, new PageRequest(SourcesAtFirst));
            foreach (var (entity, begun) in first)
            {
                var page = begun;
                sources.AddRange(page.Items.Select(item => item.Item.Id));
                while (page is { HasMore: true })
                {
                    var next = new PageRequest(PageSize, page.Items[^1].Cursor);
                    page = (await PagesAsync([entity], next)).GetValueOrDefault(entity);
                    sources.AddRange(page?.Items.Select(item => item.Item.Id) ?? []);
                }
            }
        }
        return sources;

        async Task<IReadOnlyDictionary<string, Page<Article>>> PagesAsync(string[] of, PageRequest page) =>
            (await store.GetArticlesOfAsync([new ArticleRequest(of, page)], cancellation))[0];
    }
}
