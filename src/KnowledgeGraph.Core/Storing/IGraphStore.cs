namespace KnowledgeGraph.Storing;

/// <summary>The port: where a graph is kept. One contract suite (<c>StoreContract</c>) runs on every store.</summary>
/// <remarks>
/// All members promise:
/// <list type="bullet">
/// <item>A call sees one consistent state of the graph.</item>
/// <item>Ids that are not in the graph are left out of the answer. Ids that were merged away are not resolved: the
/// caller does it with <see cref="IGraphReader.GetDecisionsAsync"/>.</item>
/// <item>Text of users is data and never part of a statement.</item>
/// <item>Answers, their order and their cursors are equal on every store.</item>
/// <item>Cancellation stops the work in the store too.</item>
/// <item><see cref="StoreException"/> says what the store cannot do: it is not reachable, its disk is full.</item>
/// </list>
/// </remarks>
public interface IGraphStore : IGraphReader, IGraphWriter, IGraphRecords, IAsyncDisposable;
