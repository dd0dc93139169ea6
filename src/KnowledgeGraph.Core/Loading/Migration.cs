using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>
/// Carries a graph over to an ontology that calls things otherwise: each article is written again in the words of
/// today, so that the change log goes on and every store can do it.
/// </summary>
public static class Migration
{
    /// <summary>Up to so many facts are one write, all or none; of more, a run that broke off is completed by the
    /// next.</summary>
    public const int FactsAtOnce = 200_000;

    /// <summary>Which of these names stand for properties in the graph.</summary>
    public static async Task<IReadOnlySet<string>> PropertiesAsync(
        IGraphStore store,
        IReadOnlySet<string> names,
        CancellationToken cancellation = default
    )
    {
        var found = new HashSet<string>();
        if (names.Count == 0)
            return found;
        await foreach (var extract in store.ReadExtractsAsync(null, cancellation))
            found.UnionWith(
                extract
                    .Facts.Where(fact => fact.Value is not null && names.Contains(fact.Relation))
                    .Select(fact => fact.Relation)
            );
        return found;
    }

    /// <summary>Writes every article that says something otherwise, and carries over what was known before; or works
    /// out what that would do.</summary>
    /// <param name="store">Opened with <paramref name="between"/>.</param>
    /// <param name="between">The ontology that knows both, see <see cref="Renames.Between"/>.</param>
    /// <param name="renames">What is called otherwise.</param>
    /// <param name="by">Who does it, for the change log.</param>
    /// <param name="dryRun">Only say what it would do.</param>
    /// <param name="progress">Told of articles done and articles in all.</param>
    /// <param name="cancellation">Stops it between writes.</param>
    public static async Task<MigrationResult> RunAsync(
        IGraphStore store,
        Ontology between,
        Renames renames,
        string? by,
        bool dryRun,
        Action<int, int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var renamed = new RenamedExtract(renames, between);
        var (decide, ids) = (new List<ArticleId>(), new List<ArticleId>());
        await foreach (var extract in store.ReadExtractsAsync(null, cancellation))
            renamed.Note(extract);
        var mistakes = new List<string>();
        await foreach (var extract in store.ReadExtractsAsync(null, cancellation))
        {
            var now = renamed.Of(extract);
            if (ReferenceEquals(now, extract))
                continue;
            // Decisions go first: a run that broke off would leave them behind with ids that nothing has any more.
            var decides = Decisions.Decides(extract) || extract.Retractions.Count > 0;
            (decides ? decide : ids).Add(extract.Article.Id);
            mistakes.AddRange(Misfits(now, between));
        }
        ids = [.. decide, .. ids];
        var result = new MigrationResult(ids.Count, renamed.Entities.Count, renamed.Facts.Count, mistakes);
        if (dryRun || mistakes.Count > 0)
            return result;
        // What only was known is in no article: it is carried over also where no article says anything otherwise.
        if (ids.Count == 0)
            await WriteAsync([]);
        var (batch, facts) = (new List<ArticleExtract>(), 0);
        for (var i = 0; i < ids.Count; i++)
        {
            batch.Add(renamed.Of((await store.GetExtractsAsync([ids[i]], cancellation))[ids[i]]));
            facts += batch[^1].Facts.Count + 1;
            if (i < ids.Count - 1 && facts < FactsAtOnce)
                continue;
            await WriteAsync(batch);
            progress?.Invoke(i + 1, ids.Count);
            (batch, facts) = ([], 0);
        }
        return result;

        Task<WriteOutcome> WriteAsync(List<ArticleExtract> articles) =>
            store.WriteAsync(
                new GraphWrite(articles)
                {
                    Renamed = renames.OfRelations,
                    Origin = new WriteOrigin(by, ChangeKind.Edit),
                },
                cancellation
            );
    }

    /// <summary>Facts that the ontology of today does not allow between these kinds.</summary>
    private static IEnumerable<string> Misfits(ArticleExtract extract, Ontology ontology)
    {
        var kinds = extract.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        return from fact in extract.Facts
            let relation = ontology.Relation(fact.Relation)
            let fits = relation.IsProperty == fact.Value is not null
                && ontology.Fits(kinds[fact.Subject], relation.From)
                && (fact.Object is null || ontology.Fits(kinds[fact.Object], relation.To))
            where !fits
            select $"'{extract.Article.Id}' says {fact.Relation} of '{fact.Subject}', a {kinds[fact.Subject]}"
                + (fact.Object is null ? "" : $", to '{fact.Object}', a {kinds[fact.Object]}");
    }
}

/// <summary>What carrying a graph over does.</summary>
/// <param name="Articles">Articles that are written again.</param>
/// <param name="Entities">Entities whose kind is called otherwise, or is left out.</param>
/// <param name="Facts">Facts whose relation is called otherwise, or is left out.</param>
/// <param name="Mistakes">What the ontology would not allow then; nothing is written when there are any.</param>
public sealed record MigrationResult(int Articles, int Entities, int Facts, IReadOnlyList<string> Mistakes);
