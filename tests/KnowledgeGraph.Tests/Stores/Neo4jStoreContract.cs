using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jStoreContract(Neo4jServer server) : StoreContract
{
    // Each question is a statement that the server has to plan anew, a hundred times slower than asking it again: all
    // of them about one graph take three to four minutes.
    protected override int RandomGraphs => 1;

    protected override uint EachQuestion => 3;

    protected override int EditSequences => 2;

    protected override async Task<IGraphStore> OpenAsync() => await server.OpenEmptyAsync();
}
