using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The files that a graph in a file consists of.</summary>
internal static class GraphFiles
{
    /// <summary>Whether the graph is a file, and not on a server.</summary>
    public static bool IsFile(IConfiguration configuration) =>
        StoreKind.Named(configuration.Setting("Store:Kind")!) is SqliteKind;

    /// <summary>
    /// The socket of the server that has the graph open; null where the graph is on a server, or the path is longer
    /// than systems let sockets have.
    /// </summary>
    public static string? Socket(IConfiguration configuration) =>
        IsFile(configuration)
        && $"{Graph(configuration)}.door/kg" is var path
        && System.Text.Encoding.UTF8.GetByteCount(path) < 100
            ? path
            : null;

    /// <summary>The file of the graph; throws <see cref="UsageException"/> when the graph is on a server.</summary>
    public static string Graph(IConfiguration configuration) =>
        IsFile(configuration)
            ? Named(configuration)
            : throw new UsageException(
                "This works on a SQLite file, and the graph is on a server. kg copy makes a file of it, and kg copy "
                    + "brings the file back; the server has backups and checks of its own."
            );

    /// <summary>Where the files beside the SQLite file lie (also where the graph is on a server).</summary>
    public static string Folder(IConfiguration configuration) => Path.GetDirectoryName(Named(configuration))!;

    /// <summary>What Store:Path names: of a link the file itself, so that what lies beside it is found.</summary>
    public static string Named(IConfiguration configuration) =>
        LinkedFile.Followed(Path.GetFullPath(configuration.Setting("Store:Path")!));

    /// <summary>Decisions about hits of screenings, JSON lines.</summary>
    public static string ClearedHits(IConfiguration configuration) =>
        Path.Combine(Folder(configuration), "cleared-hits.jsonl");

    /// <summary>People, sessions and keys: a SQLite file.</summary>
    public static string Accounts(IConfiguration configuration) => Path.Combine(Folder(configuration), "accounts.db");

    /// <summary>Saved views, JSON lines.</summary>
    public static string Views(IConfiguration configuration) => Path.Combine(Folder(configuration), "views.jsonl");

    /// <summary>Extracts that only some people see: JSON lines.</summary>
    public static string Private(IConfiguration configuration) =>
        Path.Combine(Folder(configuration), "private-extracts.jsonl");

    /// <summary>The folder of articles that wait for review.</summary>
    public static string Reviews(IConfiguration configuration) =>
        configuration.Setting("Review:Folder") is { Length: > 0 } given
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(given))
            : Path.Combine(Folder(configuration), "review");

    /// <summary>What edits by hand did, so that they can be undone: JSON lines.</summary>
    public static string Edits(IConfiguration configuration) => Path.Combine(Folder(configuration), "edits.jsonl");

    /// <summary>The number of the last hit that the receiver of new hits took.</summary>
    public static string WatchSent(IConfiguration configuration) =>
        Path.Combine(Folder(configuration), "watch-sent.txt");

    /// <summary>Files that belong to the graph and lie beside it, whether they are there or not.</summary>
    public static IEnumerable<string> Others(IConfiguration configuration) =>
        [
            Accounts(configuration),
            ClearedHits(configuration),
            Views(configuration),
            Edits(configuration),
            Private(configuration),
            Path.Combine(Folder(configuration), Watch.ListFile),
            Path.Combine(Folder(configuration), Watch.HitsFile),
            WatchSent(configuration),
            Reviews(configuration),
        ];
}
