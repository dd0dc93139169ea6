using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>The graph as it was before it is changed as a whole: a SQLite file beside it.</summary>
internal static class MigrationCopy
{
    /// <summary>Makes it, and says where it lies.</summary>
    /// <param name="configuration">Names the graph.</param>
    /// <param name="ontology">One that knows all that the graph has.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<string> MakeAsync(
        IConfiguration configuration,
        Ontology ontology,
        CancellationToken cancellation
    )
    {
        var copy = Path.Combine(
            GraphFiles.Folder(configuration),
            $"before-migrate-{DateTime.UtcNow:yyyyMMdd-HHmmss}.db"
        );
        if (GraphFiles.IsFile(configuration))
        {
            await SqliteBackup.SnapshotAsync(GraphFiles.Graph(configuration), copy, cancellation);
            return copy;
        }
        await using var from = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        await using var to = await StoreOpening.OpenAsync(configuration, copy, ontology, cancellation);
        await GraphCopy.CopyAsync(from, to, null, cancellation);
        return copy;
    }
}
