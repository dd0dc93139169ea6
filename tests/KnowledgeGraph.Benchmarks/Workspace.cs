using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Where generated graphs are kept between runs: importing a million facts takes longer than asking
/// them.</summary>
internal sealed class Workspace(string folder, string storeKind)
{
    private readonly Dictionary<GraphSize, GeneratedGraph> _graphs = [];
    private readonly StoreKind _kind = StoreKind.Named(storeKind)
        ?? throw new InvalidOperationException($"There is no store '{storeKind}'.");

    public bool IsSqlite => _kind is SqliteKind;

    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    public string PathOf(GraphSize size) => Path.Combine(Folder, $"graph-{size.Entities}-{size.Facts}-{size.Seed}.db");

    public GeneratedGraph Graph(GraphSize size)
    {
        if (!_graphs.TryGetValue(size, out var graph))
            _graphs[size] = graph = GeneratedGraph.Of(size);
        return graph;
    }

    /// <summary>The settings that name the store of a graph, as words of the command line. A server holds one graph at
    /// a
    /// time; its settings come from the environment: KG_NEO4J_URL for Store:Url.</summary>
    public string[] StoreSettings(GraphSize size) =>
        IsSqlite
            ? ["--Store:Kind", storeKind, "--Store:Path", PathOf(size)]
            : ["--Store:Kind", storeKind, .. _kind.Settings.SelectMany(FromEnvironment)];

    public async Task<IGraphStore> OpenAsync(GraphSize size)
    {
        var words = StoreSettings(size);
        var settings = words.Chunk(2).ToDictionary(pair => pair[0][2..], pair => (string?)pair[1]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return await StoreOpening.OpenAsync(configuration, Graph(size).Ontology, CancellationToken.None);
    }

    /// <summary>Imports the graph unless it is there; only the time spent in the store counts.</summary>
    public async Task<(Effort Effort, GraphSummary Summary)> ImportAsync(GraphSize size)
    {
        await using var store = await OpenAsync(size);
        var effort = new Effort();
        var found = await store.GetSummaryAsync();
        await RequireEmptyOrBegunAsync(store, found, Graph(size));
        if (found.Articles == Graph(size).Extracts.Count)
            return (effort, found);
        // Generating extracts is left out of the time: nobody imports what he makes up meanwhile.
        await GraphImport.RunAsync(store, Taken(Graph(size).Extracts.All(), effort));
        effort.Stop();
        return (effort, await store.GetSummaryAsync());
    }

    /// <summary>Counts the time between one extract and the next.</summary>
    private static async IAsyncEnumerable<ArticleExtract> Taken(IEnumerable<ArticleExtract> extracts, Effort effort)
    {
        await Task.CompletedTask;
        foreach (var extract in extracts)
        {
            effort.Start();
            yield return extract;
            effort.Stop();
        }
        effort.Start();
    }

    /// <summary>An import that was broken off goes on; another graph, which only a server can hold under the same
    /// address, is left alone.</summary>
    private static async Task RequireEmptyOrBegunAsync(IGraphStore store, GraphSummary found, GeneratedGraph graph)
    {
        if (found.Sequence == 0)
            return;
        var first = graph.Extracts.All().First();
        var there = await store.GetExtractsAsync([first.Article.Id]);
        if (!there.TryGetValue(first.Article.Id, out var same) || GraphJson.HashOf(same) != GraphJson.HashOf(first))
            throw new InvalidOperationException(
                $"The store holds another graph ({found.Facts:N0} facts). Give an empty one."
            );
    }

    /// <summary>The same folder, the graphs in Neo4j.</summary>
    public Workspace OnNeo4j() => new(Folder, "neo4j");

    /// <summary>The server as its own process on the graph, imported first when need be.</summary>
    public async Task<ServerProcess> ServeAsync(GraphSize size, params string[] settings)
    {
        await ImportAsync(size);
        return await ServerProcess.StartAsync(
            "kg.dll",
            "/graphql?query=%7B__typename%7D",
            [.. StoreSettings(size), .. settings]
        );
    }

    /// <summary>The same, after its names began to be read, two seconds after the start: a question waits for them.</summary>
    public async Task<ServerProcess> ServeWithNamesAsync(GraphSize size)
    {
        var server = await ServeAsync(size);
        await Task.Delay(TimeSpan.FromSeconds(3));
        return server;
    }

    public void Delete(GraphSize size)
    {
        foreach (var file in Directory.GetFiles(Folder, Path.GetFileName(PathOf(size)) + "*"))
            File.Delete(file);
    }

    private IEnumerable<string> FromEnvironment(StoreSetting setting)
    {
        var name = $"KG_{storeKind}_{setting.Name["Store:".Length..]}".ToUpperInvariant();
        if (Environment.GetEnvironmentVariable(name) is { } value)
            return ["--" + setting.Name, value];
        return setting != _kind.Settings[0]
            ? []
            : throw new InvalidOperationException($"Set {name} and the login to measure on {storeKind}.");
    }
}
