using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Api;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The shipped ontology's schema over a real SQLite file, without HTTP; it counts what the store is asked.</summary>
internal sealed class SchemaHost : IAsyncDisposable
{
    private static readonly Ontology Ontology = OntologyReader.Read(Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml"));
    private static readonly GraphQL.Types.Schema Schema = GraphSchema.Build(Ontology);

    private readonly TemporaryFolder _folder = new();

    private SchemaHost(CountingStore store) => Store = store;

    public CountingStore Store { get; private set; }

    public static async Task<SchemaHost> StartAsync(params ArticleExtract[] extracts)
    {
        var host = new SchemaHost(null!);
        host.Store = new CountingStore(await SqliteGraphStore.OpenAsync(host._folder.File("graph.db"), Ontology));
        await host.Store.WriteAsync(extracts);
        host.Store.Forget();
        return host;
    }

    public async Task<JsonElement> AskAsync(string query)
    {
        var result = await new DocumentExecuter().ExecuteAsync(new ExecutionOptions
        {
            Schema = Schema,
            Query = query,
            UserContext = new GraphRequest(Store, new ChangeFeed(Store), new ApiLimits()),
            ThrowOnUnhandledException = true,
        });
        var answer = JsonDocument.Parse(new GraphQLSerializer().Serialize(result)).RootElement;
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
