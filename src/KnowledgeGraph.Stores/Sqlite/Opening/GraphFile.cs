using KnowledgeGraph.Stores.Sqlite.Layout;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>The file on disk: makes, checks and locks it, and opens connections to it.</summary>
internal sealed class GraphFile : IDisposable
{
    // quick_check reads about 1 GB/s when the file is in the page cache, and a tenth of that from a slow disk.
    private const long AlwaysChecked = 64L << 20;

    private readonly FileStream _lock;
    private readonly long? _maxBytes;

    private GraphFile(string path, FileStream @lock, long? maxBytes) =>
        (Path, _lock, _maxBytes) = (path, @lock, maxBytes);

    public string Path { get; }

    /// <summary>Where a new file is made that is to take the place of this one.</summary>
    public string FillingFolder => Path + ".filling";

    private string FilledPath => System.IO.Path.Combine(FillingFolder, "graph.db");

    public static async Task<GraphFile> OpenAsync(string path, long? maxBytes, CancellationToken cancellation)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            var file = new GraphFile(path, await FileLock.TakeAsync(path, cancellation), maxBytes);
            file.DeleteFilling();
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.NotWritable(path, error);
        }
    }

    public Session OpenWriter()
    {
        var crashed = new FileInfo(Path + "-wal") is { Exists: true, Length: > 0 };
        var session = FileConnection.Open(Path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            var isNew = IsNew(session);
            if (!isNew)
                Check(session, crashed);
            session.Script(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = OFF; -- to look them up takes a tenth of an import; the tests check all of them
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -131072; -- 128 MB: what an import of 5,000 facts into a graph of a million changes
                """
            );
            LimitSize(session);
            if (isNew)
                CreateTables(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A connection to a new file with tables, to be filled at once. Nothing of it is safe before
    /// <see cref="ReplaceByFilled"/>: it has no journal, and nothing waits for the disk.
    /// </summary>
    /// <param name="relations">Numbers of relations, which stay as they are.</param>
    public Session OpenFilling(IReadOnlyDictionary<string, long> relations)
    {
        Directory.CreateDirectory(FillingFolder);
        var session = FileConnection.Open(FilledPath, SqliteOpenMode.ReadWriteCreate);
        try
        {
            session.Script(
                """
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA locking_mode = EXCLUSIVE;
                PRAGMA foreign_keys = OFF;
                PRAGMA cache_size = -131072; -- 128 MB: the tree of name terms of a graph of millions of facts
                """
            );
            LimitSize(session);
            CreateTables(session);
            foreach (var (text, row) in relations)
                session.Execute("INSERT INTO word (row, text) VALUES (?1, ?2)", row, text);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Puts the filled file in place of this one, whose connections are all closed but this; the connection to the new
    /// one.
    /// </summary>
    public Session ReplaceByFilled(Session writer)
    {
        using (var filled = new FileStream(FilledPath, FileMode.Open, FileAccess.ReadWrite))
            filled.Flush(flushToDisk: true);
        writer.Dispose();
        // Left where another process, a backup, still reads: it would be taken for that of the new file.
        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");
        try
        {
            File.Move(FilledPath, Path, overwrite: true);
        }
        finally
        {
            // Makes a journal beside it, and so waits until the folder is on the disk too.
            writer = OpenWriter();
        }
        return writer;
    }

    /// <summary>Deletes what a filling left, whole or broken off.</summary>
    public void DeleteFilling()
    {
        if (Directory.Exists(FillingFolder))
            Directory.Delete(FillingFolder, recursive: true);
    }

    private static void CreateTables(Session session) =>
        session.Script(
            $"BEGIN; {Schema.Create} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA "
                + $"user_version = {Schema.Version}; COMMIT;"
        );

    private void LimitSize(Session session)
    {
        if (_maxBytes is { } bytes)
            session.Script($"PRAGMA max_page_count = {Math.Max(1, bytes / 4096)}");
    }

    public Session OpenReader()
    {
        var session = FileConnection.Open(Path, SqliteOpenMode.ReadOnly);
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
        if (crashed || version < Schema.Version || new FileInfo(Path).Length <= AlwaysChecked)
            CheckPages(session);
        if (version < Schema.Version)
            Upgrade(session, version);
    }

    private void CheckPages(Session session)
    {
        using var rows = session.Read("PRAGMA quick_check(1)");
        if (rows.Read() && rows.GetString(0) is var verdict and not "ok")
            throw StoreErrors.Damaged(Path, verdict);
    }

    /// <summary>Brings the file to the format of this program, all or nothing, and keeps it as it was beside.</summary>
    private void Upgrade(Session session, long version)
    {
        var steps = Upgrades.From(version) ?? throw StoreErrors.Older(Path, version);
        var kept = $"{Path}.format-{version}";
        // One that was broken off is begun again.
        File.Delete(kept);
        session.Execute("VACUUM INTO ?1", kept);
        session.Script($"BEGIN IMMEDIATE; {steps} PRAGMA user_version = {Schema.Version}; COMMIT;");
    }

    public void Dispose() => _lock.Dispose();
}
