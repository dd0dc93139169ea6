using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The shipped ontology's schema over a real SQLite file or Neo4j server, without HTTP; it counts what the
/// store is asked.</summary>
internal sealed class SchemaHost : IAsyncDisposable
{
    private static readonly Ontology Ontology = OntologyReader.Read(
        Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml")
    );
    private static readonly GraphQL.Types.Schema Schema = GraphSchema.Build(Ontology);

    private readonly TemporaryFolder _folder = new();

    private readonly SavedViews _views;

    private readonly ClearedHits _cleared;

    private SchemaHost() =>
        (_views, _cleared) = (new(_folder.File("views.jsonl")), new(_folder.File("cleared-hits.jsonl")));

    public CountingStore Store { get; private set; } = null!;

    public LiveNameIndex Names { get; private set; } = null!;

    public LiveTextIndex Texts { get; private set; } = null!;

    public static async Task<SchemaHost> StartAsync(params ArticleExtract[] extracts)
    {
        var host = new SchemaHost();
        return await host.WithAsync(
            await SqliteGraphStore.OpenAsync(host._folder.File("graph.db"), Ontology),
            extracts
        );
    }

    /// <summary>On a Neo4j server, whose graph is emptied first.</summary>
    public static async Task<SchemaHost> StartAsync(Neo4jServer server, params ArticleExtract[] extracts) =>
        await new SchemaHost().WithAsync(await server.OpenEmptyAsync(Ontology), extracts);

    private async Task<SchemaHost> WithAsync(IGraphStore store, ArticleExtract[] extracts)
    {
        Store = new CountingStore(store);
        Names = new LiveNameIndex(Store, Ontology);
        Texts = new LiveTextIndex(Store);
        await Store.WriteAsync(extracts);
        await Names.CatchUpAsync();
        Store.Forget();
        return this;
    }

    public async Task<JsonElement> AskAsync(string query, Caller? caller = null)
    {
        var result = await new DocumentExecuter().ExecuteAsync(
            new ExecutionOptions
            {
                Schema = Schema,
                Query = query,
                UserContext = new GraphRequest(Store, Names, new ChangeFeed(Store), new ApiLimits())
                {
                    Texts = Texts,
                    Views = _views,
                    Cleared = _cleared,
                    [Caller.Key] = caller,
                },
                ThrowOnUnhandledException = true,
            }
        );
        var answer = JsonDocument.Parse(new GraphQLSerializer().Serialize(result)).RootElement;
        return answer;
    }

    /// <summary>What the guard says that it costs.</summary>
    public static long CostOf(string query)
    {
        Schema.Initialize();
        var guarded = new DocumentGuard(Schema, new ApiLimits { Cost = int.MaxValue }).Check(query);
        return guarded.CheckCost(guarded.FindOperation(null)!, null);
    }

    /// <summary>JSON without white space.</summary>
    public static string Text(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
