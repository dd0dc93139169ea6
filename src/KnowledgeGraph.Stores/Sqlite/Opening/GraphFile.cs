using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>The file on disk: makes, checks and locks it, and opens connections to it.</summary>
internal sealed class GraphFile : IDisposable
{
    // quick_check reads about 1 GB/s when the file is in the page cache, and a tenth of that from a slow disk.
    private const long AlwaysChecked = 64L << 20;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(2);

    private readonly FileStream _lock;
    private readonly long? _maxBytes;

    private GraphFile(string path, FileStream @lock, long? maxBytes) =>
        (Path, _lock, _maxBytes) = (path, @lock, maxBytes);

    public string Path { get; }

    public static async Task<GraphFile> OpenAsync(string path, long? maxBytes, CancellationToken cancellation)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            return new GraphFile(path, await LockAsync(path, cancellation), maxBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.NotWritable(path, error);
        }
    }

    /// <summary>The system lets go of the lock when the process ends, however it ends.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        for (var deadline = DateTime.UtcNow + LockPatience; ; await Task.Delay(50, cancellation))
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error.GetType() == typeof(IOException))
            {
                if (DateTime.UtcNow > deadline)
                    throw StoreErrors.Locked(path, error);
            }
        }
    }

    public Session OpenWriter()
    {
        var crashed = new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 };
        var session = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            var isNew = IsNew(session);
            if (!isNew)
                Check(session, crashed);
            session.Script(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = OFF; -- looked up for each row they take a tenth of an import; the tests check all of them
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -131072; -- 128 MB: what an import of 5,000 facts into a graph of a million changes, so that it is written once
                """
            );
            if (_maxBytes is { } bytes)
                session.Script($"PRAGMA max_page_count = {Math.Max(1, bytes / 4096)}");
            if (isNew)
                session.Script(
                    $"BEGIN; {Schema.Create} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA "
                        + $"user_version = {Schema.Version}; COMMIT;"
                );
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public Session OpenReader()
    {
        var session = Open(SqliteOpenMode.ReadOnly);
        // Not mapped: what a connection has mapped counts as the memory of the process, once for each connection.
        session.Script($"PRAGMA query_only = ON; PRAGMA cache_size = -{ReaderPool.CacheSize}; PRAGMA mmap_size = 0;");
        return session;
    }

    private static bool IsNew(Session session) =>
        session.Number("SELECT count(*) FROM sqlite_schema") == 0 && session.Number("PRAGMA application_id") == 0;

    /// <summary>Looks before anything is written, so that a file which is not ours stays as it is.</summary>
    private void Check(Session session, bool crashed)
    {
        if (session.Number("PRAGMA application_id") != Schema.ApplicationId)
            throw StoreErrors.Foreign(Path);
        var version = session.Number("PRAGMA user_version");
        if (version > Schema.Version)
            throw StoreErrors.Newer(Path, version);
        if (version < Schema.Version)
            throw StoreErrors.Older(Path, version);
        if (!crashed && new FileInfo(Path).Length > AlwaysChecked)
            return;
        using var rows = session.Read("PRAGMA quick_check(1)");
        if (rows.Read() && rows.GetString(0) is var verdict and not "ok")
            throw StoreErrors.Damaged(Path, verdict);
    }

    private Session Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString()
        );
        try
        {
            connection.Open();
            // Else every statement with a LIMIT as parameter is planned anew each time it runs, which takes longer than
            // running it.
            raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            connection.CreateFunction(
                "fold",
                (string? text) => text is null ? null : SortKey.Of(text),
                isDeterministic: true
            );
            return new Session(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();
}
