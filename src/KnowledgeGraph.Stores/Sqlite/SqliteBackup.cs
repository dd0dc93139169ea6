using KnowledgeGraph.Stores.Backups;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Backups of a graph in a SQLite file, and of other files that belong to it.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// Adds a backup to a folder while the graph is served: incremental (what an earlier backup there holds is not
    /// written again), compressed, with a manifest of hashes. Throws <see cref="StoreException"/> when the graph cannot
    /// be read and <see cref="IOException"/> when the folder cannot be written.
    /// </summary>
    /// <param name="graph">The file of the graph.</param>
    /// <param name="others">Other files to keep with it, SQLite files or such that are only added to, and folders of
    /// files that are written whole; those that are not there are left out.</param>
    /// <param name="folder">Where backups lie; made when it is not there.</param>
    /// <param name="keep">How many backups stay there; 0 = all.</param>
    /// <param name="progress">Pages done and pages in all.</param>
    /// <param name="cancellation">Stops it; earlier backups stay whole.</param>
    public static async Task<BackupDone> TakeAsync(
        string graph,
        IEnumerable<string> others,
        string folder,
        int keep = 0,
        Action<int, int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (!File.Exists(graph))
            throw new StoreException(StoreErrorCode.Unavailable, $"There is no graph {graph} (Store:Path).");
        using var turn = await BackupTurn.TakeAsync(folder, cancellation);
        var work = turn.MakeFolder();
        try
        {
            var files = new List<(string, string)>();
            foreach (var one in others.Prepend(graph))
            {
                if (FolderFile.Pack(one, work) is { } packed)
                    files.Add((packed, Path.GetFileName(packed)));
                if (!File.Exists(one))
                    continue;
                var file = one;
                var name = Path.GetFileName(file);
                var copy = Path.Combine(work, name);
                if (file == graph || IsSqlite(file))
                    await Snapshot.TakeAsync(file, copy, file == graph ? progress : null, cancellation);
                else
                    File.Copy(file, copy);
                files.Add((copy, name));
            }
            var sequence = Number(files[0].Item1, Schema.LastSequence);
            var report = new BackupFolder(folder).Add(files, sequence, DateTimeOffset.UtcNow, keep, cancellation);
            return new BackupDone(report.Manifest, sequence, report.Bytes, report.NewBytes);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The version of SQLite that is used.</summary>
    public static string LibraryVersion
    {
        get
        {
            using var none = new SqliteConnection();
            return none.ServerVersion;
        }
    }

    /// <summary>The manifests in a folder of backups, oldest first.</summary>
    public static IReadOnlyList<string> List(string folder) => new BackupFolder(folder).List();

    /// <summary>
    /// Puts a backup in the place of a graph. All of it is read and checked beside its place first; then the files are
    /// renamed. What was there before stays beside it, with <c>.before-restore</c> behind its name. Throws
    /// <see cref="InvalidDataException"/> when the backup is damaged; then nothing was changed.
    /// </summary>
    /// <param name="folder">Where backups lie.</param>
    /// <param name="manifest">Which one; the newest when null.</param>
    /// <param name="graph">Where the graph is to be. Nobody may have it open.</param>
    /// <param name="cancellation">Stops before anything is replaced.</param>
    public static async Task<long> RestoreAsync(
        string folder,
        string? manifest,
        string graph,
        CancellationToken cancellation = default
    )
    {
        var chosen = manifest
            ?? (List(folder) is [.., var newest] ? newest : null)
            ?? throw new InvalidDataException($"There is no backup in {folder}.");
        var read = BackupManifest.Read(chosen);
        var target = Path.GetDirectoryName(Path.GetFullPath(graph))!;
        // Held until the end: a server that starts meanwhile waits or is told.
        using var file = await GraphFile.OpenAsync(graph, null, cancellation);
        var restored = new BackupFolder(folder).Restore(read, target, ".restoring", cancellation);
        if (Number(restored[0], "PRAGMA application_id") != Schema.ApplicationId)
            throw StoreErrors.Foreign(restored[0]);
        foreach (var path in restored)
        {
            var place = path == restored[0] ? graph : path[..^".restoring".Length];
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                if (File.Exists(place + suffix))
                    File.Move(place + suffix, $"{place}.before-restore{suffix}", overwrite: true);
            }
            File.Move(path, place);
            FolderFile.Unpack(place);
            // A reader leaves these behind.
            File.Delete(path + "-wal");
            File.Delete(path + "-shm");
        }
        return read.Sequence;
    }

    /// <summary>Reads every byte of a backup and compares hashes; throws <see cref="InvalidDataException"/>.</summary>
    public static void Verify(string folder, string manifest, CancellationToken cancellation = default) =>
        new BackupFolder(folder).Verify(BackupManifest.Read(manifest), cancellation);

    /// <summary>Copies one file as it is now, while others use it.</summary>
    public static Task SnapshotAsync(string graph, string target, CancellationToken cancellation = default) =>
        Snapshot.TakeAsync(graph, target, null, cancellation);

    /// <summary>What SQLite finds wrong in a file: its pages, its indexes, rows that point nowhere.</summary>
    public static IReadOnlyList<string> CheckFile(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return
        [
            .. Rows(connection, "PRAGMA integrity_check").Where(row => row != "ok"),
            .. Rows(connection, "PRAGMA foreign_key_check").Select(table => $"A row of {table} points nowhere."),
        ];
    }

    private static bool IsSqlite(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[16];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(0);
    }

    private static long Number(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar());
    }
}

/// <summary>What a backup took.</summary>
/// <param name="Manifest">Its file.</param>
/// <param name="Sequence">Number of the last change of the graph in it.</param>
/// <param name="Bytes">Size of the files in it.</param>
/// <param name="NewBytes">Bytes that it added to the folder.</param>
public sealed record BackupDone(string Manifest, long Sequence, long Bytes, long NewBytes);
