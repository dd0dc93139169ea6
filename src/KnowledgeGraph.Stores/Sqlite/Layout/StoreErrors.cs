using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite.Layout;

/// <summary>From SQLite's result codes to messages that say what a person can do.</summary>
internal static class StoreErrors
{
    public static StoreException Translate(SqliteException error, string path) =>
        error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new(
                StoreErrorCode.Full,
                $"The graph {path} cannot grow: the disk is full, or the size allowed for it is used up. "
                    + "Nothing of the last write was kept; reading goes on. Make room and write again.",
                error
            ),
            raw.SQLITE_CORRUPT => Damaged(path, error.Message, error),
            raw.SQLITE_NOTADB => Foreign(path, error),
            raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => NotWritable(path, error),
            raw.SQLITE_IOERR => new(
                StoreErrorCode.Unavailable,
                $"The disk failed under the graph {path}: {error.Message} A write under way was not kept. Look at the "
                    + "disk, then at the graph (kg verify); kg restore puts a backup in its place.",
                error
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(path, error),
            _ => new(StoreErrorCode.Unavailable, $"The graph {path} cannot be used: {error.Message}", error),
        };

    public static StoreException Damaged(string path, string detail, Exception? inner = null) =>
        new(
            StoreErrorCode.Damaged,
            $"The graph {path} is damaged ({detail}). Put a backup in its place, or move it away to seed a new one.",
            inner
        );

    public static StoreException Foreign(string path, Exception? inner = null) =>
        new(
            StoreErrorCode.Foreign,
            $"{path} is not a graph of this program; it was left as it is. Choose another path (Store:Path).",
            inner
        );

    public static StoreException Newer(string path, long version) =>
        new(
            StoreErrorCode.Newer,
            $"The graph {path} has format {version}, this program knows up to {Schema.Version}; it was left as "
                + "it is. Use the newer program."
        );

    public static StoreException Older(string path, long version) =>
        new(
            StoreErrorCode.Older,
            $"The graph {path} has format {version}, this program writes {Schema.Version}; it was left as it "
                + "is. Export it with the program that made it, move it away, and seed a new one."
        );

    public static StoreException Locked(string path, Exception? inner = null) =>
        new(
            StoreErrorCode.Locked,
            $"The graph {path} is in use by another process. Stop that one, or choose another path (Store:Path).",
            inner
        );

    public static StoreException SeveralNames(string path, long count) =>
        new(
            StoreErrorCode.Unavailable,
            $"The graph {path} is a file with {count} names (hard links), and what is written under one would be lost "
                + $"under the other; it was left as it is. Find them (find / -samefile '{path}'), remove all but one, "
                + "or make a copy where a link was meant."
        );

    public static StoreException NotWritable(string path, Exception? inner = null) =>
        new(
            StoreErrorCode.Unavailable,
            $"The graph {path} cannot be opened for writing: {inner?.Message} Check the folder, its permissions "
                + "and its disk, or choose another path (Store:Path).",
            inner
        );
}
