namespace KnowledgeGraph.Names.Indexing;

/// <summary>
/// All sounds in order, for words that are typed in part. New ones wait until a beginning is asked for.
/// </summary>
internal sealed class SoundBook
{
    /// <summary>More words than these begin so: who types should go on.</summary>
    private const int MaxFound = 400;

    private readonly HashSet<string> _known = [];
    private readonly Lock _ordering = new();
    private string[] _ordered = [];

    public void Add(string sound) => _known.Add(sound);

    /// <summary>The sounds that begin so.</summary>
    public IEnumerable<string> BeginningWith(string beginning)
    {
        var ordered = Ordered();
        var at = Array.BinarySearch(ordered, beginning, StringComparer.Ordinal);
        if (at < 0)
            at = ~at;
        for (var i = at; i < ordered.Length && i < at + MaxFound; i++)
        {
            if (!ordered[i].StartsWith(beginning, StringComparison.Ordinal))
                yield break;
            yield return ordered[i];
        }
    }

    private string[] Ordered()
    {
        lock (_ordering)
        {
            if (_ordered.Length != _known.Count)
                _ordered = [.. _known.Order(StringComparer.Ordinal)];
            return _ordered;
        }
    }
}
