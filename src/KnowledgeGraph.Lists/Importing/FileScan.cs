using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Readers;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The first reading of a file: its version, its keys, and what records call each other by.</summary>
internal sealed class FileScan
{
    private readonly Dictionary<string, (string Order, long Number)> _latest = [];

    /// <summary>Ids of the sources that the file makes, with the keys they come from.</summary>
    public Dictionary<ArticleId, string> Articles { get; } = [];

    /// <summary>
    /// Ids of the sources of entries that the file says are gone, and does not give again behind that.
    /// </summary>
    public HashSet<ArticleId> Removed { get; } = [];

    /// <summary>What records call each other by.</summary>
    public RecordIndex Index { get; } = new();

    /// <summary>Keys of the entries that records may lead to; gathered of a part of a list only.</summary>
    public HashSet<string> References { get; } = [];

    /// <summary>What the file says of itself.</summary>
    public RecordNode Header { get; } = new("header");

    /// <summary>Date of the version, the latest that the file tells; null when it tells none.</summary>
    public PartialDate? Version { get; private set; }

    /// <summary>Records read.</summary>
    public int Records { get; private set; }

    /// <summary>Reads the whole file. Throws <see cref="ListFileException"/> at its first mistake.</summary>
    public static FileScan Of(
        string path,
        ListMapping mapping,
        RecordMapper mapper,
        bool isWhole,
        Action<int>? progress,
        CancellationToken cancellation
    )
    {
        var scan = new FileScan();
        IEnumerable<ListRecord> Records(RecordNode header) =>
            RecordReaders.All[mapping.File.Reader].Read(path, mapping.File, header);
        long First(string key) => Records(new RecordNode("header")).First(one => mapper.KeyOf(one) == key).Place;
        foreach (var record in Records(scan.Header))
        {
            cancellation.ThrowIfCancellationRequested();
            scan.Add(record, mapping, mapper, First);
            if (!isWhole)
                scan.References.UnionWith(RecordReferences.Of(record, mapping));
            if (scan.Records % 1000 == 0)
                progress?.Invoke(scan.Records);
        }
        if (scan.Records == 0)
            throw new ListFileException(0, 0, "the file has no entries");
        if (scan.Articles.Count + scan.Removed.Count == 0)
            throw new ListFileException(
                0,
                0,
                $"no entry has a key ({scan.Records:N0} read): is this a file of '{mapping.Name}', and is 'key' of its "
                    + "mapping the name of a field?"
            );
        if (mapping.Version?.First(new Scope(scan.Header, scan.Header)) is { } version)
            scan.Take(ListDate.First(version.Text, mapping.MonthFirst));
        return scan;
    }

    /// <summary>Whether a record counts, where a file has several of one key.</summary>
    public bool Counts(string key, int number) => !_latest.TryGetValue(key, out var latest) || latest.Number == number;

    private void Add(ListRecord record, ListMapping mapping, RecordMapper mapper, Func<string, long> first)
    {
        Records++;
        if (mapping.Version?.First(new Scope(record.Root, record.Root)) is { } version)
            Take(ListDate.First(version.Text, mapping.MonthFirst));
        if (mapper.KeyOf(record) is not { } key)
            return;
        var article = mapper.ArticleId(key);
        if (record.Removed)
        {
            Removed.Add(article);
            return;
        }
        Removed.Remove(article);
        if (!Articles.TryAdd(article, key))
        {
            if (mapping.File.Latest is null)
                throw new ListFileException(
                    record.Place,
                    1,
                    $"two entries have the key '{Shortened.Text(key, 60)}'; the first stands at "
                        + $"{first(Articles[article]):N0}. A key tells an entry from the others: leave one out, or let "
                        + "'key' of a mapping name another field"
                );
            if (Articles[article] != key)
                throw new ListFileException(
                    record.Place,
                    1,
                    $"the keys '{key}' and '{Articles[article]}' are too alike"
                );
        }
        if (
            mapping.File.Latest is { } latest
            && !IsLatest(key, latest.Order.First(record.Root, record.Root)?.Text ?? "")
        )
            return;
        foreach (var (name, thing) in mapper.Index(record))
            Index.Add(name, thing);
    }

    private bool IsLatest(string key, string order)
    {
        if (_latest.TryGetValue(key, out var before) && string.CompareOrdinal(before.Order, order) > 0)
            return false;
        _latest[key] = (order, Records);
        return true;
    }

    private void Take(PartialDate? date)
    {
        if (date is { } one && (Version is null || Version.Value.Latest < one.Latest))
            Version = one;
    }
}
