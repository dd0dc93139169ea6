using System.Text.RegularExpressions;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests;

/// <summary>The README promises that these questions can be asked in Neo4j Browser.</summary>
[Collection(OnNeo4j.Name)]
public sealed partial class Neo4jReadmeTests(Neo4jServer server)
{
    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CypherBlocks { get; }

    [Fact]
    public async Task Every_Cypher_query_of_the_README_finds_something_in_the_seed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var queries = CypherBlocks
            .Matches(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"), cancellation))
            .Select(match => match.Groups[1].Value)
            .ToList();
        var ontology = OntologyReader.Read(SeedFiles.Ontology);
        await using var store = await server.OpenEmptyAsync(ontology);
        await SeedLoader.LoadAsync(store, ontology, [SeedFiles.Extracts], cancellation: cancellation);

        Assert.True(queries.Count >= 5);
        foreach (var query in queries)
        {
            var rows = await server.QueryAsync(query);
            Assert.True(rows.GetArrayLength() > 0, $"Finds nothing:\n{query}");
        }
    }

    [Theory]
    [InlineData("Ціханоўская")]
    [InlineData("ціханоуская")]
    [InlineData("Ціханоу*")]
    [InlineData("ЦІХАНОЎ*")]
    [InlineData("Lukaszenka")]
    [InlineData("Łukaszenka")]
    [InlineData("lukaszen*")]
    [InlineData("swiatl*")]
    public async Task Names_are_found_in_Neo4j_Browser_without_diacritics_and_by_their_beginning(string text)
    {
        await using var store = await server.OpenEmptyAsync();
        await store.WriteAsync(
            new Storing.GraphWrite([
                new ExtractBuilder("one").Entity("ales", name: "Łukaszenka Świątłana", names: ["Ціханоўская"]),
            ]),
            TestContext.Current.CancellationToken
        );

        var rows = await server.QueryAsync(
            $"CALL db.index.fulltext.queryNodes('kg_entity_names', '{text}') YIELD node RETURN node.id"
        );

        Assert.Equal(1, rows.GetArrayLength());
    }
}
