using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Exports.Formats;
using KnowledgeGraph.Exports.Reading;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Tests.Http;
using KnowledgeGraph.Tests.Lists;

namespace KnowledgeGraph.Tests.Exports;

/// <summary>What is exported opens in the programs of others, and holds what the graph holds.</summary>
public sealed class ForeignReaderTests : IAsyncLifetime
{
    private readonly ListWorld _world = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-exports-").FullName;
    private int _entities;
    private int _relations;

    public async ValueTask InitializeAsync()
    {
        var store = await _world.StoreAsync();
        await SeedLoader.LoadAsync(store, ListWorld.Ontology, [SeedFiles.Extracts]);
        var summary = await store.GetSummaryAsync();
        _entities = (int)summary.Entities;
        _relations = (int)
            summary
                .FactsByRelation.Where(one => !ListWorld.Ontology.Relation(one.Key).IsProperty)
                .Sum(one => one.Value);
        foreach (var format in ExportFormat.All)
        {
            await using var output = File.Create(Path.Combine(_folder, "graph." + format.Name));
            var pages = new GraphPages(store, GraphPart.Whole);
            await format.WriteAsync(
                new ExportRequest(pages, ListWorld.Ontology, "https://graph.example/", output),
                TestContext.Current.CancellationToken
            );
        }
    }

    [Fact]
    public async Task Npm_readers_find_every_entity_and_relation_and_equal_graphs_in_Turtle_and_JsonLd()
    {
        var output = await NodeScript.RunAsync("exports.mjs", _folder);

        var found = JsonSerializer.Deserialize<Found>(output, JsonSerializerOptions.Web)!;
        Assert.Empty(found.Different);
        Assert.Equal(0, found.Blank);
        Assert.True(found.Statements > 10 * _entities);
        Assert.All(found.Graphs.Values, graph =>
            Assert.Equal(new Graph(_entities, _relations, "Ales Bialiatski"), graph)
        );
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public async Task Networkx_finds_every_entity_and_relation(string format)
    {
        const string Script = """
            import sys, networkx
            graph = getattr(networkx, 'read_' + sys.argv[1])(sys.argv[2])
            print(graph.number_of_nodes(), graph.number_of_edges(), graph.nodes['ales-bialiatski']['kind'])
            """;
        var start = new ProcessStartInfo("python3", ["-c", Script, format, Path.Combine(_folder, "graph." + format)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var python = Process.Start(start)!;
        var answer = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(
            errors.Contains("No module named 'networkx'", StringComparison.Ordinal),
            "apt-get install python3-networkx"
        );
        Assert.True(python.ExitCode == 0, errors);
        Assert.Equal($"{_entities} {_relations} Person", answer.Trim());
    }

    [Fact]
    public void Keys_of_GraphML_are_called_as_they_are_named_and_have_no_defaults()
    {
        var file = System.Xml.Linq.XDocument.Load(Path.Combine(_folder, "graph.graphml"));
        var keys = file.Root!.Elements().Where(one => one.Name.LocalName == "key").ToList();

        // Nodes and edges share the name of their labels, and an id stands once.
        Assert.All(keys, key =>
            Assert.Contains(key.Attribute("id")!.Value, new[] { key.Attribute("attr.name")!.Value, "edge_label" })
        );
        Assert.Equal(keys.Count, keys.Select(key => key.Attribute("id")!.Value).Distinct().Count());
        Assert.Contains(keys, key => key.Attribute("id")!.Value == "review");
        Assert.Contains(keys, key => key.Attribute("id")!.Value == "conflicts");
        Assert.DoesNotContain(file.Descendants(), one => one.Name.LocalName == "default");
        var relations = file.Descendants()
            .Where(one => one.Name.LocalName == "edge")
            .Select(edge => edge.Elements().ToDictionary(data => data.Attribute("key")!.Value, data => data.Value))
            .ToLookup(data => data["relation"], data => data["symmetric"]);
        Assert.All(relations, relation =>
            Assert.All(relation, symmetric =>
                Assert.Equal(ListWorld.Ontology.Relation(relation.Key).Symmetric ? "true" : "false", symmetric)
            )
        );
    }

    [Fact]
    public async Task The_library_of_FollowTheMoney_accepts_every_entity()
    {
        var output = await NodeScript.RunAsync("followthemoney.mjs", Path.Combine(_folder, "graph.ftm"));

        var found = JsonSerializer.Deserialize<Checked>(output, JsonSerializerOptions.Web)!;
        Assert.Empty(found.Wrong);
        Assert.True(found.Entities > 100);
        Assert.True(found.Involved > 0);
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_compute_begin_with_an_apostrophe()
    {
        using var output = new MemoryStream();
        await using (var cells = new Cells(output, ','))
            await cells.RowAsync(
                ["=1+1", "-2", "+x", "@sum", " =a", "a\n=b", "say \"no\""],
                TestContext.Current.CancellationToken
            );
        Assert.Equal(
            "'=1+1,-2,'+x,'@sum,' =a,\"'a\n=b\",\"say \"\"no\"\"\"\r\n",
            System.Text.Encoding.UTF8.GetString(output.ToArray())
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed record Found(
        int Statements,
        int Blank,
        IReadOnlyList<string> Different,
        IReadOnlyDictionary<string, Graph> Graphs
    );

    private sealed record Checked(int Entities, int Involved, IReadOnlyList<string> Wrong);

    private sealed record Graph(int Nodes, int Edges, string Label);
}
