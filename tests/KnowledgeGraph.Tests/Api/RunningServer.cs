using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The whole server in this process: real Kestrel on a free port, a real SQLite file, the seed of the
/// repository.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-test-").FullName;
    private Microsoft.AspNetCore.Builder.WebApplication? _app;

    public HttpClient Client { get; } = new();

    public Uri GraphQL => new(Client.BaseAddress!, "graphql");

    public string GraphPath => Path.Combine(_folder, "graph.db");

    public Task StopAsync() => _app!.StopAsync();

    public async ValueTask InitializeAsync()
    {
        _app = await ServerApp.BuildAsync(
            [new("urls", "http://127.0.0.1:0"), new("Store:Path", GraphPath)],
            TestContext.Current.CancellationToken
        );
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    /// <summary>The answer to a query, as it came over HTTP.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The data that answers a query are these; <paramref name="unordered"/> when the order of lists says
    /// nothing.</summary>
    public async Task AssertAsync(string query, string data, bool unordered = false)
    {
        var answer = await AskAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(
            Canonical(JsonNode.Parse(data)!, unordered),
            Canonical(JsonNode.Parse(answer.GetProperty("data").GetRawText())!, unordered)
        );
    }

    private static string Canonical(JsonNode node, bool unordered) =>
        node switch
        {
            JsonObject fields => "{"
                + string.Join(
                    ",",
                    fields.Select(field =>
                        $"\"{field.Key}\":{(field.Value is null ? "null" : Canonical(field.Value, unordered))}"
                    )
                )
                + "}",
            JsonArray items when unordered => "["
                + string.Join(",", items.Select(item => Canonical(item!, unordered)).Order(StringComparer.Ordinal))
                + "]",
            JsonArray items => "["
                + string.Join(",", items.Select(item => item is null ? "null" : Canonical(item, unordered)))
                + "]",
            _ => node.ToJsonString(),
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests that only read share one server.</summary>
[CollectionDefinition("server")]
public sealed class SharedServer : ICollectionFixture<RunningServer>;
