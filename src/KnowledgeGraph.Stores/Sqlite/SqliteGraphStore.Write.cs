namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public async Task<WriteResult> WriteAsync(IReadOnlyList<ArticleExtract> extracts, CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            GraphWriter? writer = null;
            var result = InTransaction(_writer, "BEGIN IMMEDIATE", session => (writer = new GraphWriter(session, _words, _entities)).Write(extracts), cancellation);
            writer!.Entities.Publish();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }
}
