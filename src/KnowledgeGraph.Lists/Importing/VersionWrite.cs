using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Compares a version of a list with the one that the graph has, and writes what differs.</summary>
internal sealed class VersionWrite(
    IGraphStore store,
    Measures? measures,
    ListMapping mapping,
    PartialDate version,
    bool isDated
)
{
    private const int FactsPerBatch = 20_000;

    private readonly List<ArticleExtract> _writes = [];
    private readonly List<ListChange> _changes = [];
    private readonly EntityKinds _entities = new();
    private WriteResult _written = new(0, 0, 0, 0, 0, 0, 0, 0);
    private int _added;
    private int _changed;
    private int _same;
    private int _facts;
    private readonly List<string> _gone = [];
    private bool _inBatches;
    private bool _isFirst;

    /// <summary>Date of the version.</summary>
    public PartialDate Version => version;

    /// <summary>Entities by kind, each once.</summary>
    public SortedDictionary<string, int> Kinds => _entities.Counts;

    /// <summary>
    /// Refuses a version that is older than the one that the graph has, and a file that would end most of the list:
    /// it is a part of it, cut, or another list.
    /// </summary>
    public async Task CheckAsync(FileScan scan, ImportOptions options, CancellationToken cancellation)
    {
        var articles = scan.Articles;
        _inBatches = articles.Count > options.AtOnce;
        var latest = await ListVersions.LatestAsync(store, mapping.Id, cancellation);
        _isFirst = latest is null;
        if (isDated && latest is { } there && version.Latest < there.Latest)
            throw new Readers.ListFileException(
                0,
                0,
                $"this is the version of {version}, and the graph has the newer one of {there}; an older "
                    + "version is not read over it"
            );
        if (options.Whole && !_isFirst)
            await FindGoneAsync(articles, options, cancellation);
        foreach (var ids in scan.Removed.Chunk(200))
        {
            var ends = await store.GetExtractsAsync(ids, cancellation);
            _gone.AddRange(ends.Where(one => one.Value.Article.Record?.Delisted is null).Select(one => one.Key));
        }
    }

    private async Task FindGoneAsync(
        Dictionary<string, string> articles,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var there = 0;
        await foreach (var article in ListVersions.EntriesAsync(store, mapping.Id, cancellation))
        {
            if (article.Record!.Delisted is not null)
                continue;
            there++;
            if (!articles.ContainsKey(article.Id))
                _gone.Add(article.Id);
        }
        if (_gone.Count >= ImportOptions.ManyGone && _gone.Count * 2 > there && !options.AllowEnds)
            throw new Readers.ListFileException(
                0,
                0,
                $"this file would end {_gone.Count:N0} of the {there:N0} entries of {mapping.Id}. When it is a part of "
                    + "the list, say --part; when it is another list, --list NAME; when they have really ended, "
                    + "--allow-ends"
            );
    }

    /// <summary>Takes what differs from the graph.</summary>
    public async Task AddAsync(
        IReadOnlyList<ArticleExtract> extracts, ImportOptions options, CancellationToken cancellation)
    {
        if (extracts.Count == 0)
            return;
        var there = await store.GetExtractsAsync([.. extracts.Select(extract => extract.Article.Id)], cancellation);
        foreach (var extract in extracts)
        {
            _entities.Add(extract);
            if (!there.TryGetValue(extract.Article.Id, out var before))
            {
                _added++;
                if (!_isFirst)
                    _changes.Add(
                        new ListChange(
                            ListChangeKind.Added,
                            extract.Article.Record!.Entry,
                            EntryDifference.NameOf(extract)
                        )
                    );
            }
            else if (EntryDifference.IsNone(before, extract))
            {
                _same++;
                continue;
            }
            else
            {
                _changed++;
                _changes.AddRange(EntryDifference.Of(before, extract));
            }
            await TakeAsync(extract, options, cancellation);
        }
    }

    /// <summary>Ends entries that the version lacks, and writes what is left with what changed.</summary>
    public async Task<ImportResult> FinishAsync(
        Dictionary<string, string> articles,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var delisted = 0;
        foreach (var ids in _gone.Chunk(200))
        {
            foreach (var extract in (await store.GetExtractsAsync(ids, cancellation)).Values)
            {
                delisted++;
                _changes.Add(
                    new ListChange(
                        ListChangeKind.Delisted,
                        extract.Article.Record!.Entry,
                        EntryDifference.NameOf(extract)
                    )
                );
                await TakeAsync(Delisting.Of(extract, measures, version), options, cancellation);
            }
        }
        if (_added + _changed + delisted > 0)
            _writes.AddRange(
                VersionSource.Of(
                    mapping,
                    version,
                    await VersionSource.PartsAsync(store, mapping.Id, version, cancellation),
                    articles.Count,
                    new ListCounts(_added, _changed, delisted, _same),
                    _changes
                )
            );
        await WriteAsync(options, cancellation);
        return new ImportResult(mapping.Id, version, _written, [.. _changes.Take(ListChange.MostTold)])
        {
            Counts = new ListCounts(_added, _changed, delisted, _same),
            Entities = _entities.Ids,
        };
    }

    private async Task TakeAsync(ArticleExtract extract, ImportOptions options, CancellationToken cancellation)
    {
        _writes.Add(extract);
        _facts += extract.Facts.Count;
        if (_inBatches && _facts > FactsPerBatch)
            await WriteAsync(options, cancellation);
    }

    private async Task WriteAsync(ImportOptions options, CancellationToken cancellation)
    {
        // What would be written is known by now; only what the graph may refuse is tried.
        var writes = options.DryRun
            ? await EntityKinds.DoubtfulAsync(store, _writes, cancellation)
            : [.. _writes];
        if (writes.Count > 0)
        {
            var outcome = await store.WriteAsync(
                new GraphWrite(writes)
                {
                    DryRun = options.DryRun,
                    Origin = new WriteOrigin(options.By, ChangeKind.ListVersion),
                },
                cancellation
            );
            // Written without terms (At, Key), so that neither of the other outcomes can be.
            _written = _written.Then(((Written)outcome).Result);
        }
        _writes.Clear();
        _facts = 0;
    }
}
