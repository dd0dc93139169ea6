using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>The names of the graph, read again when it has changed.</summary>
internal sealed class KnownNames(IGraphStore store)
{
    private NameIndex? _index;
    private long _indexedAt = -1;

    public async Task<NameIndex> ReadAsync(CancellationToken cancellation)
    {
        var sequence = store.Sequence ?? (await store.GetSummaryAsync(cancellation)).Sequence;
        if (_index is not null && _indexedAt == sequence)
            return _index;
        var index = await NameIndex.BuildAsync(store, cancellation);
        (_index, _indexedAt) = (index, sequence);
        return index;
    }
}
