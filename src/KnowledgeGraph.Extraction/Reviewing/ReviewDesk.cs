using KnowledgeGraph.Editing;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Where articles wait for review: takes texts in, remembers what was decided, and writes what was accepted into the
/// graph as one change. Changes of one article wait for each other.
/// </summary>
public sealed class ReviewDesk(
    IGraphStore store,
    Ontology ontology,
    RuleSet rules,
    Extractor extractor,
    ReviewFolder folder,
    SourceFolder? sources,
    TimeProvider time
) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private NameIndex? _index;
    private long _indexedAt = -1;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>What the desk reads and writes by.</summary>
    public Ontology Ontology => ontology;

    /// <summary>The articles, the newest first.</summary>
    public Task<IReadOnlyList<ReviewItem>> ListAsync(CancellationToken cancellation = default) =>
        folder.ListAsync(cancellation);

    /// <summary>An article; null when it is not there.</summary>
    public Task<ReviewItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        folder.FindAsync(id, cancellation);

    /// <summary>Changes whenever something of the desk does.</summary>
    public long Version => folder.Version;

    /// <summary>
    /// Reads a text and keeps it for review. The same text again keeps what was decided; another text of the same
    /// article keeps what its words still hold, and says that it changed.
    /// </summary>
    /// <param name="manuscript">What was read.</param>
    /// <param name="original">The bytes that it was read from, to be kept where that is allowed.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    public async Task<ReviewItem> ProposeAsync(
        Manuscript manuscript,
        byte[]? original = null,
        CancellationToken cancellation = default
    )
    {
        var index = await IndexAsync(cancellation);
        var draft = extractor.Extract(manuscript, index);
        await NewKeys.GiveAsync(draft.Entities, store, cancellation);
        var item = ItemMaker.Make(draft, ontology, time.GetUtcNow());
        if (original is not null && sources is not null)
            item = item with { OriginalSha256 = await sources.KeepAsync(original, time.GetUtcNow(), cancellation) };
        return await InTurnAsync(
            async () =>
            {
                var known = await folder.FindAsync(item.Id, cancellation);
                var result = known is null ? item : Remembering.Join(known, item);
                await folder.WriteAsync(result, cancellation);
                return result;
            },
            cancellation
        );
    }

    /// <summary>
    /// Decides on an article; throws <see cref="InputException"/> with every mistake, and then nothing is decided.
    /// </summary>
    public Task<ReviewItem?> DecideAsync(
        string id,
        IReadOnlyList<ReviewAct> acts,
        CancellationToken cancellation = default
    ) =>
        InTurnAsync(
            async () =>
            {
                if (await folder.FindAsync(id, cancellation) is not { } item)
                    return null;
                var acting = new Acting(item, ontology, rules.For(item.Article.Language));
                foreach (var act in await LookedUpAsync(acts, cancellation))
                    acting.Do(act);
                var changed = acting.Result();
                await folder.WriteAsync(changed, cancellation);
                return changed;
            },
            cancellation
        );

    /// <summary>Writes what was accepted into the graph, all or nothing; null when there is no such article.</summary>
    public async Task<EditResult?> ImportAsync(
        string id,
        Editor editor,
        bool dryRun,
        CancellationToken cancellation = default
    ) =>
        await InTurnAsync(
            async () =>
            {
                if (await folder.FindAsync(id, cancellation) is not { } item)
                    return null;
                if (Missing(item) is { } missing)
                    return EditResult.Refused(missing);
                var text = ExtractMaker.Text(item, ontology, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
                var result = await editor.RunAsync(
                    new ImportExtract(new Dictionary<string, object?> { ["text"] = text }),
                    dryRun: dryRun,
                    cancellation: cancellation
                );
                if (!dryRun && result.Errors.Count == 0)
                    await folder.WriteAsync(item with { ImportedAt = time.GetUtcNow() }, cancellation);
                return result;
            },
            cancellation
        );

    /// <summary>The accepted facts as an extract, in YAML.</summary>
    public string ExtractOf(ReviewItem item) =>
        ExtractMaker.Text(item, ontology, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>What the graph knows of each proposal.</summary>
    public Task<IReadOnlyDictionary<string, Known>> KnownAsync(
        ReviewItem item,
        CancellationToken cancellation = default
    ) => KnownFacts.OfAsync(item, ontology, store, cancellation);

    /// <summary>Forgets an article and its decisions; what went into the graph stays there.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellation = default) =>
        InTurnAsync(
            () =>
            {
                folder.Remove(id);
                return Task.FromResult(true);
            },
            cancellation
        );

    private async Task<IReadOnlyList<ReviewAct>> LookedUpAsync(
        IReadOnlyList<ReviewAct> acts,
        CancellationToken cancellation
    )
    {
        var ids = acts.OfType<ReviewAct.LinkTo>().Select(link => link.Id).Distinct().ToList();
        if (ids.Count == 0)
            return acts;
        var there = await store.GetEntitiesAsync(ids, cancellation);
        return
        [
            .. acts.Select(act =>
                act is not ReviewAct.LinkTo link ? act
                : there.TryGetValue(link.Id, out var entity)
                    ? new ReviewAct.Link(link.Entity, entity.Id, entity.Name, entity.Kind)
                : throw new InputException([
                    new InputError("entity", 1, 1, $"there is no entity {Mistakes.Show(link.Id)} in the graph"),
                ])
            ),
        ];
    }

    private static EditError? Missing(ReviewItem item) =>
        item.Article.Publisher is null
            ? new EditError(["article", "publisher"], "MISSING_PUBLISHER", "Say who published the article.")
        : item.Article.PublishedAt is null
            ? new EditError(["article", "publishedAt"], "MISSING_DATE", "Say when the article was published.")
        : item.Proposals.All(proposal => proposal.Decision != ReviewDecision.Accepted)
            ? new EditError(["item"], "NOTHING_ACCEPTED", "No fact is accepted yet; accept at least one.")
        : null;

    private async Task<NameIndex> IndexAsync(CancellationToken cancellation)
    {
        var sequence = store.Sequence ?? (await store.GetSummaryAsync(cancellation)).Sequence;
        if (_index is not null && _indexedAt == sequence)
            return _index;
        var index = await NameIndex.BuildAsync(store, cancellation);
        (_index, _indexedAt) = (index, sequence);
        return index;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }
}
