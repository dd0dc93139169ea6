using KnowledgeGraph.Keeping;

namespace KnowledgeGraph.Screening.Watching;

/// <summary>The watched subjects, in a file of JSON lines of which the last of a key holds.</summary>
internal sealed class WatchList
{
    private readonly JsonLines<WatchedSubject> _lines;
    private readonly Lock _writing = new();
    private readonly Dictionary<string, WatchedSubject> _known = [];
    private long _version;

    public WatchList(string file)
    {
        _lines = new(file, WatchJson.Default.WatchedSubject);
        foreach (var line in _lines.Read())
            _known[line.Subject.Key] = line;
    }

    /// <summary>Raised by every change.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Ordered by key.</summary>
    public IReadOnlyList<WatchedSubject> All
    {
        get
        {
            lock (_writing)
                return
                [
                    .. _known.Values.Where(one => !one.Removed).OrderBy(one => one.Subject.Key, StringComparer.Ordinal),
                ];
        }
    }

    /// <summary>Saves them, in place of those that have their keys.</summary>
    public void Add(IReadOnlyCollection<WatchedSubject> subjects)
    {
        lock (_writing)
            Write(subjects);
    }

    /// <summary>How many of these keys were watched, and are no more.</summary>
    public int Remove(IEnumerable<string> keys, string by, DateTimeOffset at)
    {
        lock (_writing)
        {
            var there = keys.Distinct()
                .Select(key => _known.GetValueOrDefault(key))
                .OfType<WatchedSubject>()
                .Where(one => !one.Removed)
                .Select(one => one with { By = by, At = at, Removed = true })
                .ToList();
            Write(there);
            return there.Count;
        }
    }

    private void Write(IReadOnlyCollection<WatchedSubject> subjects)
    {
        _lines.Add(subjects);
        foreach (var subject in subjects)
            _known[subject.Subject.Key] = subject;
        Interlocked.Increment(ref _version);
    }
}
