using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Keeps what was used lately, in two generations: when the young one is full it becomes the old one, and what was in the old one and
/// not asked for since is gone.
/// </summary>
internal sealed class Recent<TKey, TValue>(int max) where TKey : notnull
{
    private ConcurrentDictionary<TKey, TValue> _young = new();
    private ConcurrentDictionary<TKey, TValue> _old = new();
    private int _count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value)) return true;
        if (!_old.TryGetValue(key, out value)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        var young = _young;
        var isNew = young.TryAdd(key, value);
        if (!isNew) young[key] = value;
        if (!isNew || Interlocked.Increment(ref _count) != max / 2) return;
        // Whoever sets meanwhile sets in either; nothing is lost but a place in the cache.
        _old = _young;
        _young = new();
        _count = 0;
    }
}
