using KnowledgeGraph.Stores.Sqlite.Layout;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>A copy of a SQLite file as it was at one moment, taken while others read and write it.</summary>
internal static class Snapshot
{
    // 4 MB at a time, then a pause: readers that ask meanwhile wait a few milliseconds, not until the copy is done.
    private const int PagesAtATime = 1_000;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// Copies the file by SQLite's backup API inside one reading transaction, so that writes meanwhile do not start it
    /// anew. Pages keep their places: two snapshots of a file differ only where it was changed.
    /// </summary>
    /// <param name="path">A SQLite file in WAL mode; other processes may have it open.</param>
    /// <param name="target">Replaced when it is there.</param>
    /// <param name="progress">Told after each part: pages done, pages in all.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public static async Task TakeAsync(
        string path,
        string target,
        Action<int, int>? progress,
        CancellationToken cancellation
    )
    {
        HardLinks.RequireNone(path);
        File.Delete(target);
        try
        {
            await using var source = Open(path, SqliteOpenMode.ReadOnly);
            await using var copy = Open(target, SqliteOpenMode.ReadWriteCreate);
            using var snapshot = source.BeginTransaction(deferred: true);
            using (var pin = source.CreateCommand())
            {
                pin.CommandText = "SELECT count(*) FROM sqlite_schema";
                pin.ExecuteScalar();
            }
            await CopyAsync(source, copy, progress, cancellation);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_FULL)
        {
            throw new IOException($"There is no room for a copy of {path} at {target}; make room there.", error);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, path);
        }
    }

    private static async Task CopyAsync(
        SqliteConnection source,
        SqliteConnection copy,
        Action<int, int>? progress,
        CancellationToken cancellation
    )
    {
        using var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle), copy.Handle);
        for (int result; (result = raw.sqlite3_backup_step(backup, PagesAtATime)) != raw.SQLITE_DONE; )
        {
            if (result is not (raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
                SqliteException.ThrowExceptionForRC(result, copy.Handle);
            var total = raw.sqlite3_backup_pagecount(backup);
            progress?.Invoke(total - raw.sqlite3_backup_remaining(backup), total);
            await Task.Delay(_pause, cancellation);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString()
        );
        connection.Open();
        return connection;
    }
}
