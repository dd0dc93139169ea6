using KnowledgeGraph.Filters;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>Writes to a graph, and tells what was written. Promises: <see cref="IGraphStore"/>.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Writes extracts, all or none. Nothing is written when the answer is <see cref="MovedOn"/> or
    /// <see cref="KeyTaken"/>: read again and decide.
    /// </summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>An extract replaces everything that its article contributed before. The same extract again changes nothing
    /// and takes no sequence number.</item>
    /// <item>Extracts are written in their order; each is one change. Then every article whose meaning changes because
    /// of the new decisions is rewritten (<see cref="DecidedExtract"/>); each is one change.</item>
    /// <item>Articles that name an entity may give it another kind together: that of each is what it says in the
    /// end.</item>
    /// <item>A crash loses nothing that was acknowledged.</item>
    /// </list>
    /// </remarks>
    /// <exception cref="GraphConflictException">Articles disagree on the kind of an entity, or decisions contradict
    /// each other. Nothing is written.</exception>
    /// <exception cref="ArgumentException">An extract breaks the promises of <see cref="ArticleExtract"/>. Nothing is
    /// written.</exception>
    Task<WriteOutcome> WriteAsync(GraphWrite write, CancellationToken cancellation = default);

    /// <summary>
    /// Fills an empty graph with extracts, all or none, many times as fast as <see cref="WriteAsync"/>. The graph, its
    /// sequence numbers and its change log are the same as after writing the extracts one by one, and become visible at
    /// the end. Null, and no extract is read, when the graph was ever written to or the store has no such way. Throws
    /// as <see cref="WriteAsync"/> does, and leaves the graph as it was.
    /// </summary>
    /// <param name="extracts">Each of an article of its own, without retractions and decisions
    /// (<see cref="Decisions.Decides"/>).</param>
    /// <param name="origin">Who writes, for the change log.</param>
    /// <param name="cancellation">Stops it; the graph stays empty.</param>
    Task<WriteResult?> FillAsync(
        IAsyncEnumerable<ArticleExtract> extracts,
        WriteOrigin? origin = null,
        CancellationToken cancellation = default
    ) => Task.FromResult<WriteResult?>(null);

    /// <summary>The writes with these keys, each with the answer that it got.</summary>
    Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    );
}
