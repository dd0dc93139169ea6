using System.Net.Http.Json;
using KnowledgeGraph.Server;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests;

/// <summary>The whole server on either store, seeded with the same files, answers in the same bytes.</summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jAnswersTests(Neo4jServer neo4j) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the samples don't ask.</summary>
    private static readonly string[] MoreQueries =
    [
        "{ people(first: 7) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name } } } }",
        "{ people(last: 3) { edges { cursor node { id } } } }",
        "{ entities(ids: [\"ales-bialiatski\", \"minsk\", \"nobody\"]) { id name kind summary names { value language script } identifiers { scheme value } } }",
        "{ entity(id: \"ales-bialiatski\") { facts(first: 50) { totalCount edges { cursor node { id relation value start end at stance confidence evidence { quote } } } } } }",
        "{ entity(id: \"belarus\") { relationCounts { relation direction count } articles(first: 5) { edges { node { id title } } } } }",
        "{ entity(id: \"alexander-lukashenko\") { facts(first: 20, direction: in) { edges { node { id subject { id } } } } } }",
        "{ search(text: \"Цихановская\", first: 5) { edges { score matchedName { value } explanation node { id } } } }",
        "{ search(text: \"babary\", first: 5) { edges { score node { id } } } }",
        "{ neighborhood(id: \"ales-bialiatski\", depth: 2, limit: 100) { entities { id } facts { id } truncated } }",
        "{ paths(from: \"ales-bialiatski\", to: \"belaruskali\", maxHops: 4, first: 3) { length entities { id } facts { id } } }",
        "{ articles(first: 10) { edges { cursor node { id title publishedAt } } } }",
        "{ stats { entities facts evidence articles } }",
        "{ ontology { entityKinds { name } relationKinds { name } } }",
        "{ sanctions(first: 20) { totalCount edges { node { id targets { edges { node { id } fact { id } } } imposedBy { edges { node { id } } } } } } }",
        "{ companies(first: 50) { edges { node { id name sanctions { totalCount } } } } }",
    ];

    [Fact]
    public async Task Both_stores_give_the_same_answers_byte_for_byte()
    {
        await neo4j.EmptyAsync();
        var options = neo4j.Options;
        await using var onSqlite = await ServeAsync(("Store:Path", _folder.File("graph.db")));
        await using var onNeo4j = await ServeAsync(
            ("Store:Kind", "neo4j"), ("Store:Url", options.Url), ("Store:User", options.User), ("Store:Password", options.Password));
        var samples = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "graph-seed", "queries"), "*.graphql").Order().Select(File.ReadAllText).ToList();

        Assert.True(samples.Count + MoreQueries.Length >= 40);
        foreach (var query in samples.Concat(MoreQueries))
        {
            var expected = await AskAsync(onSqlite, query);
            Assert.False(expected.Contains("\"errors\"", StringComparison.Ordinal), $"{query}\n{expected}");
            Assert.Equal(expected, await AskAsync(onNeo4j, query));
        }
    }

    private static async Task<WebApplication> ServeAsync(params (string Name, string? Value)[] settings)
    {
        var app = await ServerApp.BuildAsync([new("urls", "http://127.0.0.1:0"), .. settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))], Cancellation);
        await app.StartAsync(Cancellation);
        return app;
    }

    private async Task<string> AskAsync(WebApplication server, string query)
    {
        using var response = await _http.PostAsJsonAsync($"{server.Urls.First()}/graphql", new { query }, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
