using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Filling;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    /// <remarks>
    /// A new file is made beside this one, in a folder with the ending <c>.filling</c>, and takes its place when it is
    /// whole and on the disk. What a crash leaves of the folder is deleted at the next opening.
    /// </remarks>
    public async Task<WriteResult?> FillAsync(
        IAsyncEnumerable<ArticleExtract> extracts,
        WriteOrigin? origin = null,
        CancellationToken cancellation = default
    )
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            if (_writer.Number("SELECT EXISTS (SELECT 1 FROM change) OR EXISTS (SELECT 1 FROM kept_write)") == 1)
                return null;
            // Not on the caller's thread: it is at work from the first to the last article.
            var result = await Task.Run(
                () => FillAside(extracts.ToBlockingEnumerable(cancellation), origin, cancellation),
                CancellationToken.None
            );
            if (result.ArticlesWritten > 0)
                await _readers.ReopenAsync(() => _writer = _file.ReplaceByFilled(_writer));
            Volatile.Write(ref _sequence, result.Sequence);
            return result;
        }
        finally
        {
            _file.DeleteFilling();
            _writing.Release();
        }
    }

    private WriteResult FillAside(
        IEnumerable<ArticleExtract> extracts,
        WriteOrigin? origin,
        CancellationToken cancellation
    )
    {
        try
        {
            using var session = _file.OpenFilling(_words.All);
            using var fill = new GraphFill(session, _words, _file.FillingFolder, origin);
            session.Cancellation = cancellation;
            return fill.Run(extracts);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, _file.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.NotWritable(_file.Path, error);
        }
    }
}
