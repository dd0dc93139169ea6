using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

public sealed class SqliteMigration : MigrationContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<IGraphStore> OpenAsync(Ontology ontology) =>
        await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), ontology);

    protected override async Task CheckAsync(Ontology ontology) =>
        Assert.Empty(await SqliteRepair.RunAsync(_folder.File("graph.db"), ontology));

    public void Dispose() => _folder.Dispose();
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jMigration(Neo4jServer server) : MigrationContract
{
    private bool _wasOpen;

    protected override async Task<IGraphStore> OpenAsync(Ontology ontology)
    {
        if (_wasOpen)
            return new Neo4jGraphStore(server.Options, ontology);
        _wasOpen = true;
        return await server.OpenEmptyAsync(ontology);
    }
}
