using System.Globalization;
using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Compares a version of a list with the one that the graph has, and writes what differs.</summary>
internal sealed class VersionWrite(IGraphStore store, Measures? measures, ListMapping mapping, PartialDate version, bool isDated)
{
    private const int FactsPerBatch = 20_000;
    private const int LinesPerArticle = 1_000;

    private readonly List<ArticleExtract> _writes = [];
    private readonly List<ListChange> _changes = [];
    private readonly HashSet<string> _entities = [];
    private WriteResult _written = new(0, 0, 0, 0, 0, 0, 0, 0);
    private int _added;
    private int _changed;
    private int _same;
    private int _facts;
    private bool _inBatches;
    private bool _isFirst;

    /// <summary>Date of the version.</summary>
    public PartialDate Version => version;

    /// <summary>Entities by kind, each once.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Id of what tells of a version.</summary>
    public static string VersionId(string list, PartialDate version, int part) =>
        $"{list}-changes-{version.ToString().TrimEnd('~')}{(part == 0 ? "" : $"-{part + 1}")}";

    /// <summary>Refuses a version that is older than the one that the graph has.</summary>
    public async Task CheckAsync(int entries, CancellationToken cancellation)
    {
        _inBatches = entries > 20_000;
        var latest = await ListVersions.LatestAsync(store, mapping.Id, cancellation);
        _isFirst = latest is null;
        if (isDated && latest is { } there && version.Latest < there.Latest)
            throw new Readers.ListFileException(
                0,
                0,
                $"this is the version of {version}, and the graph has the newer one of {there}; an older version is not read over it"
            );
    }

    /// <summary>Takes what differs from the graph.</summary>
    public async Task AddAsync(List<ArticleExtract> extracts, ImportOptions options, CancellationToken cancellation)
    {
        if (extracts.Count == 0)
            return;
        var there = await store.GetExtractsAsync([.. extracts.Select(extract => extract.Article.Id)], cancellation);
        foreach (var extract in extracts)
        {
            Count(extract);
            if (!there.TryGetValue(extract.Article.Id, out var before))
            {
                _added++;
                if (!_isFirst)
                    _changes.Add(new ListChange(ListChangeKind.Added, extract.Article.Record!.Entry, NameOf(extract)));
            }
            else if (IsSame(before, extract))
            {
                _same++;
                continue;
            }
            else
            {
                _changed++;
                _changes.AddRange(Differences(before, extract));
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
        if (options.Whole && !_isFirst)
        {
            await foreach (var extract in ListVersions.EntriesAsync(store, mapping.Id, cancellation))
            {
                if (extract.Article.Record!.Delisted is not null || articles.ContainsKey(extract.Article.Id))
                    continue;
                delisted++;
                _changes.Add(new ListChange(ListChangeKind.Delisted, extract.Article.Record.Entry, NameOf(extract)));
                await TakeAsync(Delisting.Of(extract, measures, version), options, cancellation);
            }
        }
        if (_added + _changed + delisted > 0)
            _writes.AddRange(Told(articles.Count, delisted));
        await WriteAsync(options, cancellation);
        return new ImportResult(mapping.Id, version, _written, [.. _changes.Take(ListChange.MostTold)])
        {
            Counts = new ListCounts(_added, _changed, delisted, _same),
        };
    }

    private void Count(ArticleExtract extract)
    {
        foreach (var entity in extract.Entities)
        {
            if (_entities.Add(entity.Id))
                ImportReport.Count(Kinds, entity.Kind);
        }
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
        if (_writes.Count > 0)
        {
            var outcome = await store.WriteAsync(new GraphWrite([.. _writes]) { DryRun = options.DryRun }, cancellation);
            var one = outcome!.Result;
            _written = new WriteResult(
                _written.ArticlesWritten + one.ArticlesWritten,
                _written.EntitiesAdded + one.EntitiesAdded,
                _written.EntitiesChanged + one.EntitiesChanged,
                _written.EntitiesRemoved + one.EntitiesRemoved,
                _written.FactsAdded + one.FactsAdded,
                _written.FactsChanged + one.FactsChanged,
                _written.FactsRemoved + one.FactsRemoved,
                one.Sequence
            );
        }
        _writes.Clear();
        _facts = 0;
    }

    /// <summary>An entry says the same when its fields do; that it says so since an older version is kept.</summary>
    private static bool IsSame(ArticleExtract before, ArticleExtract now) =>
        GraphJson.HashOf(before) == GraphJson.HashOf(now with { Article = now.Article with { PublishedAt = before.Article.PublishedAt } });

    private IEnumerable<ListChange> Differences(ArticleExtract before, ArticleExtract now)
    {
        var (entry, name) = (now.Article.Record!.Entry, NameOf(now));
        if (before.Article.Record?.Delisted is not null)
            yield return new ListChange(ListChangeKind.Relisted, entry, name);
        var (was, @is) = (Fields(before), Fields(now));
        var told = 0;
        foreach (var label in was.Keys.Union(@is.Keys).Where(label => was.GetValueOrDefault(label) != @is.GetValueOrDefault(label)))
        {
            told++;
            yield return new ListChange(ListChangeKind.Changed, entry, name, label, was.GetValueOrDefault(label), @is.GetValueOrDefault(label));
        }
        if (told == 0)
            yield return new ListChange(ListChangeKind.Changed, entry, name, "Reading", "as an earlier mapping read it", "as the mapping reads it now");
    }

    private static Dictionary<string, string> Fields(ArticleExtract extract)
    {
        var fields = new Dictionary<string, string>();
        foreach (var sentence in extract.Sentences)
        {
            var colon = sentence.Text.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                fields.TryAdd(sentence.Text[..colon], sentence.Text[(colon + 2)..]);
        }
        return fields;
    }

    private static string NameOf(ArticleExtract extract) =>
        extract.Entities.Count > 0 ? extract.Entities[0].Names[0].Value : extract.Article.Title;

    private IEnumerable<ArticleExtract> Told(int entries, int delisted)
    {
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"Version of {version}: {entries} entries, {_added} added, {_changed} changed, {delisted} delisted."
        );
        var part = 0;
        foreach (var lines in _changes.Select(change => change.ToString()).Prepend(counts).Chunk(LinesPerArticle))
        {
            yield return new ArticleExtract(
                new Article(
                    VersionId(mapping.Id, version, part++),
                    $"{mapping.Name}: version of {version}",
                    mapping.Publisher,
                    version,
                    mapping.Url,
                    "en",
                    TextKind.OwnWords,
                    null,
                    [],
                    "live"
                )
                {
                    Record = new RecordSource(mapping.Id, ListVersions.Entry, null),
                },
                [.. lines.Select((line, i) => new Sentence(i + 1, line))],
                [],
                [],
                []
            );
        }
    }
}
