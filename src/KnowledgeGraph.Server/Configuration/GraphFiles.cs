using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The files that a graph in a file consists of.</summary>
internal static class GraphFiles
{
    /// <summary>Whether the graph is a file, and not on a server.</summary>
    public static bool IsFile(IConfiguration configuration) =>
        StoreKind.Named(configuration.Setting("Store:Kind")!) is SqliteKind;

    /// <summary>The file of the graph; throws <see cref="UsageException"/> when the graph is on a server.</summary>
    public static string Graph(IConfiguration configuration) =>
        IsFile(configuration)
            ? Path.GetFullPath(configuration.Setting("Store:Path")!)
            : throw new UsageException(
                "Backups are of a SQLite file. Of a graph on a server, 'kg copy' makes a file that can be backed up."
            );

    /// <summary>
    /// Decisions about hits of screenings, JSON lines beside the SQLite file (also where the graph is on a server).
    /// </summary>
    public static string ClearedHits(IConfiguration configuration) =>
        Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(configuration.Setting("Store:Path")!))!,
            "cleared-hits.jsonl"
        );

    /// <summary>People, sessions and keys: a SQLite file beside the graph (also where the graph is on a server).</summary>
    public static string Accounts(IConfiguration configuration) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(configuration.Setting("Store:Path")!))!, "accounts.db");

    /// <summary>SQLite files that belong to the graph and lie beside it, whether they are there or not.</summary>
    public static IEnumerable<string> Others(IConfiguration configuration) => [Accounts(configuration)];
}
