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
    private readonly List<ListChange> _changes = [];
    private readonly FollowedKinds _followed = new(store, ontology, decisions, mapping.Id, new EntityKinds(decisions));
    private EntryWrites? _writes;
    private int _added;
    private int _changed;
    private int _same;
    private IReadOnlyList<ArticleId> _gone = [];
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
        _writes = new EntryWrites(store, _followed, options, scan.Articles);
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
            await _writes!.AddAsync(extract, cancellation);
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
    public async Task<ImportResult> FinishAsync(Dictionary<ArticleId, string> articles, CancellationToken cancellation)
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
                await _writes!.AddAsync(_followed.In(Delisting.Of(extract, ontology.Measures, version)), cancellation);
            }
        }
        var counts = new ListCounts(_added, _changed, delisted, _same);
        if (_added + _changed + delisted > 0)
        {
            var part = await VersionSource.PartsAsync(store, mapping.Id, version, cancellation);
            foreach (var source in VersionSource.Of(mapping, version, part, articles.Count, counts, _changes))
                await _writes!.AddAsync(source, cancellation);
        }
        var written = await _writes!.FinishAsync(cancellation);
        return new ImportResult(mapping.Id, version, written, [.. _changes.Take(ListChange.MostTold)])
        {
            Counts = counts,
            Entities = _followed.Kinds.Ids,
        };
    }
}
