using KnowledgeGraph.Stores.Sqlite.Writing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>Merges sorted records that share a key, on another thread, and hands over the results in order.</summary>
internal static class MergedRuns
{
    // Large enough to make up for handing them over, small enough to keep two threads busy.
    private const int ChunkSize = 64;

    public static IEnumerable<T[]> Of<T>(
        SortedRuns records,
        Func<SortedRecord, ReadOnlyMemory<byte>> shared,
        Func<List<SortedRecord>, T> merge
    ) =>
        OrderedPrefetch.Select(FillKeys.Groups(records.Read(), shared).Chunk(ChunkSize), groups =>
            Array.ConvertAll(groups, group => merge(group))
        );
}
