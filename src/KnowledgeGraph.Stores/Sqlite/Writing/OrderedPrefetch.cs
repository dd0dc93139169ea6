namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Does the pure part of a long work on other threads, ahead of the one that takes the results.</summary>
internal static class OrderedPrefetch
{
    private static readonly int Depth = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The results in the order of the items; only a few are made before they are asked for.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var running = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            running.Enqueue(Task.Run(() => work(item)));
            if (running.Count > Depth)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
