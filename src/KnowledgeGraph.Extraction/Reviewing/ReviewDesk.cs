using KnowledgeGraph.Editing;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
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
    Lazy<ArticleReaders> readers,
    ReviewFolder folder,
    SourceFolder? sources,
    TimeProvider time
) : IDisposable
{
    private readonly KnownNames _names = new(store);
    private readonly Turn _turn = new();

    // One text after another goes to the model.
    private readonly Turn _asking = new();
    private readonly CancellationTokenSource _closing = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <summary>What the desk reads and writes by.</summary>
    public Ontology Ontology => ontology;

    /// <summary>Reads what reads articles; throws <see cref="InputException"/> with every mistake.</summary>
    public void Prepare() => _ = readers.Value;

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
    /// article keeps what its words still hold, and says that it changed. A model, where there is one, is asked
    /// afterwards: what it proposes comes into the article later.
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
        var (item, draft) = await KeepAsync(manuscript, original, cancellation);
        if (readers.Value.Model is not null)
            // A failure is in the report of the model, or leaves the article as the rules have read it.
            _ = Task.Run(() => AskModelAsync(item, draft, _closing.Token), CancellationToken.None);
        return item;
    }

    /// <summary>As <see cref="ProposeAsync"/>, and waits for what the model adds, which <paramref name="reading"/> does
    /// not stop.</summary>
    public async Task<ReviewItem> ProposeAllAsync(
        Manuscript manuscript,
        byte[]? original,
        CancellationToken reading,
        CancellationToken cancellation
    )
    {
        var (item, draft) = await KeepAsync(manuscript, original, reading);
        return readers.Value.Model is null ? item : await AskModelAsync(item, draft, cancellation);
    }

    private async Task<(ReviewItem, Draft)> KeepAsync(
        Manuscript manuscript,
        byte[]? original,
        CancellationToken cancellation
    )
    {
        var draft = readers.Value.Extractor.Extract(manuscript, await _names.ReadAsync(cancellation), cancellation);
        await NewKeys.GiveAsync(draft.AllEntities, store, cancellation);
        var item = ItemMaker.Make(draft, ontology, time.GetUtcNow());
        return await _turn.TakeAsync(
            async () =>
            {
                var (own, known) = await ArticlePlace.FindAsync(folder, item, cancellation);
                var kept = await OriginalNotes.AddAsync(own, known, original, sources, time.GetUtcNow(), cancellation);
                var result = known is null ? kept : Remembering.Join(known, kept);
                await folder.WriteAsync(result, cancellation);
                return (result, draft);
            },
            cancellation
        );
    }

    /// <summary>The article with what the model adds; as it is when it was removed or changed meanwhile.</summary>
    private async Task<ReviewItem> AskModelAsync(ReviewItem item, Draft draft, CancellationToken cancellation)
    {
        var all = await _asking.TakeAsync(() => readers.Value.Model!.AddAsync(draft, cancellation), cancellation);
        var more = ItemMaker.Make(all, ontology, time.GetUtcNow());
        return await _turn.TakeAsync(
            async () =>
            {
                if (await folder.FindAsync(item.Id, cancellation) is not { } now || now.TextSha256 != more.TextSha256)
                    return item;
                var result = Remembering.Add(now, more);
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
        _turn.TakeAsync(
            async () =>
            {
                if (await folder.FindAsync(id, cancellation) is not { } item)
                    return null;
                var acting = new Acting(item, ontology, readers.Value.Rules.For(item.Article.Language));
                foreach (var act in await LinkedActs.LookUpAsync(acts, store, cancellation))
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
        await _turn.TakeAsync(
            async () =>
            {
                if (await folder.FindAsync(id, cancellation) is not { } item)
                    return null;
                if (MissingDetails.Of(item) is { } missing)
                    return EditResult.Refused(missing);
                var text = ExtractMaker.Text(item, ontology, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
                var result = await editor.RunAsync(new ImportExtract(text), dryRun: dryRun, cancellation: cancellation);
                if (!dryRun && result.Errors.Count == 0)
                    await folder.WriteAsync(
                        await Imported.AsAsync(item, (ArticleId)result.Subject!, store, time.GetUtcNow(), cancellation),
                        cancellation
                    );
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
        _turn.TakeAsync(
            () =>
            {
                folder.Remove(id);
                return Task.FromResult(true);
            },
            cancellation
        );
}
