using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Does work on other threads, ahead of the one that takes the results.</summary>
internal static class WorkAhead
{
    /// <summary>
    /// The results in the order of the items, which another thread enumerates; a mistake comes where its item would.
    /// </summary>
    /// <param name="items">Enumerated once, on one thread.</param>
    /// <param name="work">Done for several items at once.</param>
    /// <param name="most">So many results wait for being taken.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IEnumerable<T> items,
        Func<T, TResult> work,
        int most,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = Channel.CreateBounded<Task<TResult>>(most);
        var feeding = FeedAsync(items, work, results.Writer, stop.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation))
                yield return await result;
        }
        finally
        {
            await stop.CancelAsync();
            await feeding;
        }
    }

    private static async Task FeedAsync<T, TResult>(
        IEnumerable<T> items,
        Func<T, TResult> work,
        ChannelWriter<Task<TResult>> results,
        CancellationToken cancellation
    )
    {
        await Task.Yield();
        Exception? mistake = null;
        try
        {
            foreach (var item in items)
                await results.WriteAsync(Task.Run(() => work(item), cancellation), cancellation);
        }
        catch (Exception error)
        {
            mistake = error;
        }
        results.Complete(mistake);
    }
}
