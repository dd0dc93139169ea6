using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Merging;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Compares a version of a list with the one that the graph has, and writes what differs.</summary>
internal sealed class VersionWrite(
    IGraphStore store,
    Decisions decisions,
    Ontology ontology,
    ListMapping mapping,
    PartialDate version,
    bool isDated
)
{
    private readonly List<ArticleExtract> _writes = [];
    private readonly List<ListChange> _changes = [];
    private readonly FollowedKinds _followed = new(store, ontology, decisions, mapping.Id, new EntityKinds(decisions));
    private Func<string, bool> _comes = _ => false;
    private WriteResult _written = new(0, 0, 0, 0, 0, 0, 0, 0);
    private int _added;
    private int _changed;
    private int _same;
    private int _facts;
    private IReadOnlyList<string> _gone = [];
    private bool _inBatches;
    private bool _isFirst;

    /// <summary>Date of the version.</summary>
    public PartialDate Version => version;

    /// <summary>Entities by kind, each once.</summary>
    public SortedDictionary<string, int> Kinds => _followed.Kinds.Counts;

    /// <summary>Asks <see cref="VersionCheck"/> whether it can be a version of the list, and what it ends.</summary>
    public async Task CheckAsync(
        FileScan scan,
        ImportOptions options,
        ImportReport report,
        CancellationToken cancellation
    )
    {
        _comes = scan.Articles.ContainsKey;
        _inBatches = scan.Articles.Count > options.AtOnce;
        var check = new VersionCheck(store, mapping.Id, version, isDated);
        (_isFirst, _gone) = await check.RunAsync(scan, options, report, cancellation);
    }

    /// <summary>Takes what differs from the graph.</summary>
    public async Task AddAsync(
        IReadOnlyList<ArticleExtract> extracts,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        if (extracts.Count == 0)
            return;
        foreach (var extract in extracts)
        {
            _followed.Kinds.Add(extract);
            options.Tried?.Add(extract);
        }
        var different = await DifferentAsync(extracts, cancellation);
        _same += extracts.Count - different.Count;
        var there = await store.GetExtractsAsync([.. different.Select(extract => extract.Article.Id)], cancellation);
        foreach (var extract in different)
        {
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
            else if (!_followed.Has(before.Article.Id) && EntryDifference.IsNone(before, extract))
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

    /// <summary>Most entries of a version are as they were: their hashes tell, without reading them again.</summary>
    private async Task<List<ArticleExtract>> DifferentAsync(
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation
    )
    {
        var ids = extracts.Select(extract => extract.Article.Id).ToList();
        var hashes = await store.GetHashesAsync(ids, cancellation);
        if (hashes.Count == 0)
            return [.. extracts];
        var articles = await store.GetArticlesAsync(ids, cancellation);
        return
        [
            .. extracts
                .AsParallel()
                .AsOrdered()
                .Where(now =>
                    _followed.Has(now.Article.Id)
                    || !hashes.TryGetValue(now.Article.Id, out var hash)
                    || !articles.TryGetValue(now.Article.Id, out var before)
                    || !EntryDifference.IsNone(before, hash, now)
                ),
        ];
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
                await TakeAsync(_followed.In(Delisting.Of(extract, ontology.Measures, version)), options, cancellation);
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
            Entities = _followed.Kinds.Ids,
        };
    }

    private async Task TakeAsync(ArticleExtract extract, ImportOptions options, CancellationToken cancellation)
    {
        _writes.Add(extract);
        _facts += extract.Facts.Count;
        if (_inBatches && _facts > options.FactsAtOnce)
            await WriteAsync(options, cancellation);
    }

    private async Task WriteAsync(ImportOptions options, CancellationToken cancellation)
    {
        // What would be written is known by now; only kinds can be refused.
        if (_writes.Count > 0 && options.DryRun)
            await _followed.FollowAsync(_writes, _comes, cancellation);
        else if (_writes.Count > 0)
            _written = _written.Then(await WrittenAsync(options, cancellation));
        _writes.Clear();
        _facts = 0;
    }

    /// <summary>Whether kinds differ is asked when they do: to read what is there for each write takes long.</summary>
    private async Task<WriteResult> WrittenAsync(ImportOptions options, CancellationToken cancellation)
    {
        try
        {
            return await StoredAsync(_writes, options, cancellation);
        }
        catch (GraphConflictException)
        {
            var followed = await _followed.FollowAsync(_writes, _comes, cancellation);
            if (followed.Count == 0)
                throw;
            return await StoredAsync(followed.Concat(_writes), options, cancellation);
        }
    }

    private async Task<WriteResult> StoredAsync(
        IEnumerable<ArticleExtract> extracts,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var write = new GraphWrite([.. extracts]) { Origin = new WriteOrigin(options.By, ChangeKind.ListVersion) };
        // Written without terms (At, Key), so that neither of the other outcomes can be.
        return ((Written)await store.WriteAsync(write, cancellation)).Result;
    }
}
