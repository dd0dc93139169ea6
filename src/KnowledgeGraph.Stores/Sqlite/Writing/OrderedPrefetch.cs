namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Does the pure part of a long work on other threads, ahead of the one that takes the results.</summary>
internal static class OrderedPrefetch
{
    private static readonly int Depth = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The results in the order of the items; only a few are made before they are asked for.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        using var each = items.GetEnumerator();
        if (!each.MoveNext())
            yield break;
        var item = each.Current;
        var more = each.MoveNext();
        // To hand one over and wait for it takes longer than to do it.
        if (!more)
        {
            yield return work(item);
            yield break;
        }
        var running = new Queue<Task<TResult>>([Task.Run(() => work(item))]);
        for (; more; more = each.MoveNext())
        {
            var next = each.Current;
            running.Enqueue(Task.Run(() => work(next)));
            if (running.Count > Depth)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var last))
            yield return last.GetAwaiter().GetResult();
    }
}
