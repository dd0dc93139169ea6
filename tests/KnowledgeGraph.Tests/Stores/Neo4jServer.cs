using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Tests;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace KnowledgeGraph.Tests;

/// <summary>
/// The tests that share the server's one database: one after the other, beside those that do not need it.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OnNeo4j
{
    public const string Name = "Neo4j";
}

/// <summary>The server that KG_NEO4J_URL names; its database must be empty or left by these tests, since they empty
/// it.</summary>
public sealed class Neo4jServer
{
    private const string HowToHaveOne =
        "No Neo4j server: start one and set KG_NEO4J_URL, KG_NEO4J_USER and KG_NEO4J_PASSWORD.";

    private readonly string? _url = Environment.GetEnvironmentVariable("KG_NEO4J_URL");

    public Neo4jOptions Options =>
        new(
            _url ?? throw new InvalidOperationException(HowToHaveOne),
            User: Environment.GetEnvironmentVariable("KG_NEO4J_USER"),
            Password: Environment.GetEnvironmentVariable("KG_NEO4J_PASSWORD")
        );

    public void SkipWhenThereIsNone() => Assert.SkipWhen(string.IsNullOrEmpty(_url), HowToHaveOne);

    /// <summary>A store on an empty graph.</summary>
    public async Task<Neo4jGraphStore> OpenEmptyAsync(Ontology? ontology = null)
    {
        SkipWhenThereIsNone();
        await EmptyAsync();
        return new Neo4jGraphStore(Options, ontology ?? SmallOntology.Value);
    }

    public async Task EmptyAsync()
    {
        SkipWhenThereIsNone();
        var foreign = await QueryAsync(
            "RETURN EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (:KnowledgeGraph {ofTests: true}) }"
        );
        if (foreign[0][0].GetBoolean())
            throw new InvalidOperationException(
                "The Neo4j database holds something that these tests did not make. Give them an empty one."
            );
        await QueryAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await QueryAsync(
            $"CREATE (:KnowledgeGraph {{one: true, version: {DatabaseSchema.Version}, sequence: 0, ofTests: true}})"
        );
    }

    /// <summary>Runs a statement past the store, as a person at Neo4j Browser would; the rows.</summary>
    public async Task<JsonElement> QueryAsync(string statement, object? parameters = null)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.User}:{Options.Password}"))
        );
        using var response = await http.PostAsJsonAsync(
            $"{Options.Url}/db/{Options.Database}/query/v2",
            new { statement, parameters }
        );
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("values");
    }
}
