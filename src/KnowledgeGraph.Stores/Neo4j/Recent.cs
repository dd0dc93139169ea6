using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// What was read lately, by version. A version is a hash of the content, so it never means two things, whoever wrote in between.
/// </summary>
internal sealed class Recent<T>(int most) where T : class
{
    private ConcurrentDictionary<string, T> _known = new();
    private int _count;

    public bool TryGet(string version, [NotNullWhen(true)] out T? value) => _known.TryGetValue(version, out value);

    public void Add(string version, T value)
    {
        if (!_known.TryAdd(version, value) || Interlocked.Increment(ref _count) <= most) return;
        _known = new();
        _count = 0;
    }
}
