using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Keeping;

/// <summary>
/// Keeps what was used lately. When it is full, a sweep removes what nobody has asked for since the sweep before
/// ("second chance"); to ask for something marks it and moves nothing. For several threads.
/// </summary>
/// <param name="max">So many are kept at most.</param>
public sealed class SecondChanceCache<TKey, TValue>(int max)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Lock _sweeping = new();
    private int _count;

    /// <summary>What was set under this key; false when it is not there, or went.</summary>
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

    /// <summary>Keeps a value, in place of what was there.</summary>
    public void Set(TKey key, TValue value)
    {
        var entry = new Entry(value);
        if (!_entries.TryAdd(key, entry))
            _entries[key] = entry;
        else if (Interlocked.Increment(ref _count) >= max)
            Sweep();
    }

    /// <summary>
    /// What is there, else what <paramref name="make"/> gives: by two threads at once it may be made twice.
    /// </summary>
    public TValue GetOrMake(TKey key, Func<TKey, TValue> make)
    {
        if (TryGet(key, out var known))
            return known;
        var made = make(key);
        Set(key, made);
        return made;
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
