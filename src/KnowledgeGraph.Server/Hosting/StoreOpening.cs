using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Opens the store that the configuration names.</summary>
internal static class StoreOpening
{
    /// <summary>A SQLite file is opened at once; a Neo4j server is first asked by the first call, so that it may start
    /// later than we do.</summary>
    public static Task<IGraphStore> OpenAsync(
        IConfiguration configuration,
        Ontology ontology,
        CancellationToken cancellation
    ) =>
        configuration.Setting("Store:Kind")!.ToLowerInvariant() switch
        {
            "sqlite" => OpenSqliteAsync(configuration.Setting("Store:Path")!, ontology, cancellation),
            "neo4j" => Task.FromResult(
                OpenNeo4j(
                    configuration,
                    configuration.Setting("Store:Url")
                        ?? throw new UsageException(
                            "Store:Url is missing: write the HTTP address of the Neo4j server, for instance "
                                + "--Store:Url http://localhost:7474"
                        ),
                    ontology
                )
            ),
            var kind => throw new UsageException($"Store:Kind is '{kind}'; it must be sqlite or neo4j."),
        };

    public static async Task<IGraphStore> OpenSqliteAsync(
        string path,
        Ontology ontology,
        CancellationToken cancellation
    ) => await SqliteGraphStore.OpenAsync(Path.GetFullPath(path), ontology, cancellation: cancellation);

    public static IGraphStore OpenNeo4j(IConfiguration configuration, string url, Ontology ontology) =>
        new Neo4jGraphStore(
            new Neo4jOptions(
                url,
                configuration.Setting("Store:Database")!,
                configuration.Setting("Store:User"),
                configuration.Setting("Store:Password"),
                configuration.Setting("Store:Token")
            ),
            ontology
        );
}
