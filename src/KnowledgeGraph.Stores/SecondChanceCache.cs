using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Stores;

/// <summary>
/// Keeps what was used lately. When it is full, a sweep removes what nobody has asked for since the sweep before
/// ("second chance"); to ask for something marks it and moves nothing.
/// </summary>
internal sealed class SecondChanceCache<TKey, TValue>(int max)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Lock _sweeping = new();
    private int _count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            value = default;
            return false;
        }
        // Written only when it differs: all threads read it.
        if (!entry.Used)
            entry.Used = true;
        value = entry.Value;
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        var entry = new Entry(value);
        if (!_entries.TryAdd(key, entry))
            _entries[key] = entry;
        else if (Interlocked.Increment(ref _count) >= max)
            Sweep();
    }

    private void Sweep()
    {
        if (!_sweeping.TryEnter())
            return;
        try
        {
            // Where all were used, the second round finds none that is.
            for (var rest = max - (max / 4); _count > rest; )
            {
                foreach (var (key, entry) in _entries)
                {
                    if (entry.Used)
                        entry.Used = false;
                    else if (_entries.TryRemove(key, out _) && Interlocked.Decrement(ref _count) <= rest)
                        break;
                }
            }
        }
        finally
        {
            _sweeping.Exit();
        }
    }

    private sealed class Entry(TValue value)
    {
        public readonly TValue Value = value;
        public volatile bool Used;
    }
}
