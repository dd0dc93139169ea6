using System.Collections.Concurrent;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>Readings of names that were compared lately: half of them go when there are too many.</summary>
internal sealed class ReadingCache
{
    /// <summary>About 2 KB each.</summary>
    private const int MaxReadings = 20_000;

    private ConcurrentDictionary<int, NameReading> _young = new();
    private ConcurrentDictionary<int, NameReading> _old = new();

    public NameReading Get(int name, Func<int, NameReading> read)
    {
        if (_young.TryGetValue(name, out var known))
            return known;
        known = _old.TryGetValue(name, out var older) ? older : read(name);
        if (_young.Count >= MaxReadings / 2)
            (_old, _young) = (_young, new());
        _young[name] = known;
        return known;
    }
}
