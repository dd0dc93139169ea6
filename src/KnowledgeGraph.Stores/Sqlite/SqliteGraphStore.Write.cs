using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public async Task<WriteOutcome> WriteAsync(GraphWrite write, CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            GraphWriter? writer = null;
            var outcome = InTransaction(
                _writer,
                "BEGIN IMMEDIATE",
                session => (writer = new GraphWriter(session, _words, _entities, _decisions)).Write(write),
                cancellation,
                write.DryRun ? "ROLLBACK" : "COMMIT"
            );
            if (write.DryRun || outcome is not Written written)
                return outcome;
            writer!.Entities.Publish();
            _decisions = writer.Decisions;
            // Last: whoever sees the number sees the decisions too.
            Volatile.Write(ref _sequence, written.Result.Sequence);
            return outcome;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, KeptWrite>> GetWritesAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellation = default
    ) => ReadAsync<IReadOnlyDictionary<string, KeptWrite>>(session => KeptWrites.Read(session, keys), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Claim>> GetClaimsAsync(
        IReadOnlyCollection<string> statements,
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<Claim>>(
            session => StoredClaims.Of(session, _words, statements, articleIds),
            cancellation
        );

    /// <inheritdoc/>
    public Task<Decisions> GetDecisionsAsync(CancellationToken cancellation = default) => Task.FromResult(_decisions);
}
