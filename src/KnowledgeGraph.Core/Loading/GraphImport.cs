using System.Runtime.CompilerServices;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Loading;

/// <summary>
/// Writes many extracts, the fastest way that there is: an empty graph is filled in one step where its store can do
/// that (<see cref="IGraphWriter.FillAsync"/>), else batch after batch.
/// </summary>
public static class GraphImport
{
    // A batch is one transaction: great enough to be fast, small enough to show progress.
    private const int MaxFactsPerBatch = 5_000;

    /// <summary>
    /// Writes extracts, in an order of its own: those that take something back or decide something come last. The graph
    /// is the same in any order. Writing the same again changes nothing, so that an import that was broken off is begun
    /// again.
    /// </summary>
    /// <param name="store">Where to.</param>
    /// <param name="extracts">Each replaces what its article contributed before. Read once, and not kept.</param>
    /// <param name="progress">Told the number of articles that were taken, after each article or batch.</param>
    /// <param name="origin">Who writes, for the change log.</param>
    /// <param name="cancellation">Stops between batches; a graph that is being filled stays empty.</param>
    public static async Task<WriteResult> RunAsync(
        IGraphStore store,
        IAsyncEnumerable<ArticleExtract> extracts,
        Action<int>? progress = null,
        WriteOrigin? origin = null,
        CancellationToken cancellation = default
    )
    {
        var (late, taken) = (new List<ArticleExtract>(), 0);
        var filled = await store.FillAsync(Adding(extracts, late, Take, cancellation), origin, cancellation);
        var written = filled ?? new WriteResult(0, 0, 0, 0, 0, 0, 0, 0);
        if (filled is null)
            await WriteAsync(Adding(extracts, late, Take, cancellation));
        await WriteAsync(late.ToAsyncEnumerable());
        return written;

        async Task WriteAsync(IAsyncEnumerable<ArticleExtract> some)
        {
            await foreach (var batch in Batches(some, cancellation))
            {
                var write = new GraphWrite(await DecisionTargets.CompleteAsync(store, batch, cancellation))
                {
                    Origin = origin,
                };
                written = written.Then((await store.WriteAsync(write, cancellation)).Done().Result);
            }
        }

        void Take(int articles) => progress?.Invoke(taken += articles);
    }

    /// <summary>Those that only add to a graph, each of an article of its own; the others are put aside.</summary>
    private static async IAsyncEnumerable<ArticleExtract> Adding(
        IAsyncEnumerable<ArticleExtract> extracts,
        List<ArticleExtract> others,
        Action<int> take,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var articles = new HashSet<string>();
        await foreach (var extract in extracts.WithCancellation(cancellation))
        {
            if (articles.Add(extract.Article.Id) && extract.Retractions.Count == 0 && !Decisions.Decides(extract))
                yield return extract;
            else
                others.Add(extract);
            take(1);
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<ArticleExtract>> Batches(
        IAsyncEnumerable<ArticleExtract> extracts,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var (batch, facts) = (new List<ArticleExtract>(), 0);
        await foreach (var extract in extracts.WithCancellation(cancellation))
        {
            if (batch.Count > 0 && facts + extract.Facts.Count > MaxFactsPerBatch)
            {
                yield return batch;
                (batch, facts) = ([], 0);
            }
            batch.Add(extract);
            facts += extract.Facts.Count;
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
