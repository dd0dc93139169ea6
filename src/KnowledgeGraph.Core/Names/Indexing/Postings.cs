using System.Runtime.InteropServices;

namespace KnowledgeGraph.Names.Indexing;

/// <summary>
/// Which names have a term, by the hash of the term; names come in the order of their numbers. Most terms have one
/// name, which takes no list.
/// </summary>
internal sealed class Postings
{
    private readonly Dictionary<ulong, Entry> _entries = [];

    /// <summary>How many terms there are.</summary>
    public int Count => _entries.Count;

    public void Add(ulong term, int name)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, term, out _);
        if (entry.Count == 0)
            entry.Single = name;
        else if (entry.Count == 1)
            entry.List = [entry.Single, name, 0, 0];
        else
        {
            if (entry.List![entry.Count - 1] == name)
                return;
            if (entry.List.Length == entry.Count)
                Array.Resize(ref entry.List, entry.Count * 2);
            entry.List[entry.Count] = name;
        }
        entry.Count++;
    }

    /// <summary>Takes a name out that has the term, so that the term is as rare as it was before.</summary>
    public void Remove(ulong term, int name)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_entries, term);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
            return;
        if (entry.List is null)
        {
            if (entry.Single == name)
                _entries.Remove(term);
            return;
        }
        var names = entry.List.AsSpan(0, entry.Count);
        var at = names.BinarySearch(name);
        if (at < 0)
            return;
        names[(at + 1)..].CopyTo(names[at..]);
        entry.Count--;
        if (entry.Count == 1)
            (entry.Single, entry.List) = (entry.List[0], null);
    }

    /// <summary>How many names have the term.</summary>
    public int CountOf(ulong term) => _entries.TryGetValue(term, out var entry) ? entry.Count : 0;

    /// <summary>Calls for each name that has the term.</summary>
    public ReadOnlySpan<int> this[ulong term]
    {
        get
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_entries, term);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
                return [];
            return entry.List is null ? new ReadOnlySpan<int>(ref entry.Single) : entry.List.AsSpan(0, entry.Count);
        }
    }

    private struct Entry
    {
        public int Count;
        public int Single;
        public int[]? List;
    }
}
