namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>Merges sorted runs; of equal keys the earlier run comes first.</summary>
internal static class RunMerge
{
    private static readonly Comparer<(SortedRecord Record, int Run)> ByKey = Comparer<(
        SortedRecord Record,
        int Run
    )>.Create(
        (left, right) =>
            left.Record.Key.Span.SequenceCompareTo(right.Record.Key.Span) is not 0 and var order
                ? order
                : left.Run.CompareTo(right.Run)
    );

    /// <summary>All records in order, read no further ahead than one record of each run.</summary>
    public static IEnumerable<SortedRecord> Of(IReadOnlyList<IEnumerable<SortedRecord>> runs)
    {
        var readers = runs.Select(run => run.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<int, (SortedRecord, int)>(ByKey);
            for (var run = 0; run < readers.Count; run++)
                Advance(run);
            while (next.TryDequeue(out var run, out var first))
            {
                yield return first.Item1;
                Advance(run);
            }

            void Advance(int run)
            {
                if (readers[run].MoveNext())
                    next.Enqueue(run, (readers[run].Current, run));
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }
}
