using KnowledgeGraph.Merging;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>A graph in one SQLite file, which one process at a time may open.</summary>
public sealed partial class SqliteGraphStore : IGraphStore
{
    private readonly GraphFile _file;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ReaderPool _readers;
    private readonly RelationNumbers _words;
    private readonly EntityRows _entities = new();
    private readonly FactRows _facts;
    private Session _writer;
    private volatile Decisions _decisions;
    private long _sequence;

    private SqliteGraphStore(GraphFile file, Ontology ontology)
    {
        _file = file;
        _writer = file.OpenWriter();
        _words = new RelationNumbers(_writer, ontology);
        _facts = new FactRows(_words);
        _decisions = Decisions.Of(ontology, AffectedArticles.ReadArticlesWithDecisions(_writer, _words));
        _sequence = _writer.Number(Schema.LastSequence);
        _readers = new ReaderPool(file.OpenReader);
    }

    /// <summary>
    /// Opens the file, or makes it and its folder. Throws <see cref="StoreException"/> when it is locked by another
    /// process for over two seconds, is not ours, newer than this program, damaged or not writable. A file up to 64 MB
    /// is checked whole at each opening, a larger one only after a crash, so that starting stays quick.
    /// </summary>
    /// <param name="path">The file; <c>-wal</c>, <c>-shm</c> and <c>.lock</c> files stand beside it while it is
    /// open.</param>
    /// <param name="ontology">Relations and types of properties.</param>
    /// <param name="maxBytes">The file may not grow larger than about this; null = as the disk allows.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<SqliteGraphStore> OpenAsync(
        string path,
        Ontology ontology,
        long? maxBytes = null,
        CancellationToken cancellation = default
    )
    {
        var file = await GraphFile.OpenAsync(path, maxBytes, cancellation);
        try
        {
            return new SqliteGraphStore(file, ontology);
        }
        catch (SqliteException error)
        {
            file.Dispose();
            throw StoreErrors.Translate(error, file.Path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public long? Sequence => Volatile.Read(ref _sequence);

    /// <summary>Lets running calls end, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        await _readers.DisposeAsync();
        _writer.Dispose();
        _file.Dispose();
    }

    /// <summary>Runs a reading call on one snapshot of the graph.</summary>
    private async Task<T> ReadAsync<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        var session = await RentAsync(cancellation);
        try
        {
            return InTransaction(session, "BEGIN", work, cancellation);
        }
        finally
        {
            _readers.Return(session);
        }
    }

    private async ValueTask<Session> RentAsync(CancellationToken cancellation)
    {
        try
        {
            return await _readers.RentAsync(cancellation);
        }
        catch (SqliteException error)
        {
            // A new connection is opened: no handle may be left.
            throw StoreErrors.Translate(error, _file.Path);
        }
    }

    private T InTransaction<T>(
        Session session,
        string begin,
        Func<Session, T> work,
        CancellationToken cancellation,
        string end = "COMMIT"
    )
    {
        session.Cancellation = cancellation;
        try
        {
            session.Execute(begin);
            var result = work(session);
            session.Execute(end);
            return result;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, _file.Path);
        }
        finally
        {
            session.Cancellation = default;
            if (session.InTransaction)
                session.Execute("ROLLBACK");
        }
    }
}
