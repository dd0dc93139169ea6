using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests;

/// <summary>The whole program with Neo4j as its store.</summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jProgramTests(Neo4jServer neo4j) : IAsyncDisposable
{
    private const string First = "saudigazette-belarus-releases-123-2025-12-14",
        Second = "statement-lukashenko-releases-123-2025-12-13",
        Third = "viasna-babaryka-sentenced-2021-07-06";

    private readonly SmallSeed _seed = new(First);
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscriber_gets_missed_changes_and_those_of_other_processes()
    {
        await ServeAsync();
        using var all = await FollowAsync("graphChanged(since: 0) { sequence articleId }");
        using var one = await FollowAsync("""entityChanged(id: "viktar-babaryka", since: 0) { sequence }""");
        Assert.Equal(Changed(1, First), await NextAsync(all));

        await KgProcess.RunAsync(neo4j.Options, "seed", SmallSeed.Extract(Second), "--Seed:Folder", _seed.Path);
        Assert.Equal(Changed(2, Second), await NextAsync(all));
        await KgProcess.RunAsync(neo4j.Options, "seed", SmallSeed.Extract(Third), "--Seed:Folder", _seed.Path);
        Assert.Equal(Changed(3, Third), await NextAsync(all));

        for (var sequence = 0; sequence != 3; )
        {
            var change = JsonDocument
                .Parse(await NextAsync(one))
                .RootElement.GetProperty("data")
                .GetProperty("entityChanged")
                .GetProperty("sequence")
                .GetInt32();
            Assert.True(change > sequence);
            sequence = change;
        }
    }

    [Fact]
    public async Task A_client_that_leaves_and_a_time_limit_end_the_write_on_the_server_and_nothing_is_written()
    {
        await ServeAsync();
        // A write waits for whoever holds the graph's node, as long as that takes.
        var held = (
            await SendAsync(
                HttpMethod.Post,
                "/tx",
                new { statement = "MATCH (graph:KnowledgeGraph) SET graph.held = true" }
            )
        )
            .GetProperty("transaction")
            .GetProperty("id")
            .GetString();
        using var leaving = new CancellationTokenSource();
        var left = ImportAsync(leaving.Token);
        await WritesAsync(1);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await WritesAsync(0);

        var limited = ImportAsync(Cancellation);
        await WritesAsync(1);
        Assert.Contains("\"code\":\"TIMEOUT\"", await limited, StringComparison.Ordinal);
        await WritesAsync(0);

        await SendAsync(HttpMethod.Delete, $"/tx/{held}", null);
        Assert.Equal(1, (await neo4j.QueryAsync("MATCH (a:Article) RETURN count(a)"))[0][0].GetInt32());
        Assert.Contains("\"sequence\":2", await ImportAsync(Cancellation), StringComparison.Ordinal);

        async Task<string> ImportAsync(CancellationToken cancellation)
        {
            var text = await File.ReadAllTextAsync(SmallSeed.Extract(Second), Cancellation);
            using var response = await _http.PostAsJsonAsync(
                "/graphql",
                new
                {
                    query = "mutation ($text: String!) { importExtract(text: $text) { sequence errors { code } } }",
                    variables = new { text },
                },
                cancellation
            );
            return await response.Content.ReadAsStringAsync(cancellation);
        }

        async Task WritesAsync(int number)
        {
            for (
                var tries = 0;
                (
                    await neo4j.QueryAsync(
                        "SHOW TRANSACTIONS YIELD parameters WHERE parameters.given.write IS NOT NULL RETURN count(*)"
                    )
                )[0]
                    [0]
                    .GetInt32() != number;
                tries++
            )
            {
                Assert.True(tries < 200, $"There are not {number} writes under way.");
                await Task.Delay(50, Cancellation);
            }
        }
    }

    [Fact]
    public async Task A_copy_goes_on_where_it_was_broken_off_and_ends_with_two_equal_graphs()
    {
        await neo4j.EmptyAsync();
        await KgProcess.RunAsync(neo4j.Options, "seed", SmallSeed.Extract(First), "--Seed:Folder", _seed.Path);
        using var seed = new SmallSeed(First, Second, Third);
        var (there, back) = (_folder.File("there.db"), _folder.File("back.db"));
        await using (
            var store = await Stores.Sqlite.SqliteGraphStore.OpenAsync(
                there,
                OntologyReader.Read(SeedFiles.Ontology),
                cancellation: Cancellation
            )
        )
            await SeedLoader.LoadAsync(
                store,
                OntologyReader.Read(SeedFiles.Ontology),
                [Path.Combine(seed.Path, "extracts")],
                cancellation: Cancellation
            );

        Assert.Matches(
            "(?s)^2 articles copied;.*Both are equal: [0-9a-f]{64}",
            await KgProcess.RunAsync(neo4j.Options, "copy", "--from", there, "--to", neo4j.Options.Url)
        );
        Assert.Matches(
            "(?s)^0 articles copied;.*Both are equal",
            await KgProcess.RunAsync(neo4j.Options, "copy", "--from", there, "--to", neo4j.Options.Url)
        );
        Assert.Matches(
            "(?s)^3 articles copied;.*Both are equal",
            await KgProcess.RunAsync(neo4j.Options, "copy", "--from", neo4j.Options.Url, "--to", back)
        );
    }

    private async Task ServeAsync()
    {
        await neo4j.EmptyAsync();
        var options = neo4j.Options;
        _app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Seed:Folder", _seed.Path),
                new("Limits:ExecutionTimeout", "00:00:15"),
                new("Store:Kind", "neo4j"),
                new("Store:Url", options.Url),
                new("Store:User", options.User),
                new("Store:Password", options.Password),
            ],
            Cancellation
        );
        await _app.StartAsync(Cancellation);
        _http.BaseAddress = new Uri(_app.Urls.First());
    }

    private async Task<StreamReader> FollowAsync(string field)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = $"subscription {{ {field} }}" }),
            Headers = { { "Accept", "text/event-stream" } },
        };
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
    }

    private static string Changed(int sequence, string article) =>
        JsonSerializer.Serialize(new { data = new { graphChanged = new { sequence, articleId = article } } });

    private static async Task<string> NextAsync(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync(Cancellation) ?? throw new EndOfStreamException();
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return line["data: ".Length..];
        }
    }

    /// <summary>Neo4j's API for transactions of several requests.</summary>
    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        var options = neo4j.Options;
        using var request = new HttpRequestMessage(method, $"{options.Url}/db/{options.Database}/query/v2{path}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))
        );
        using var response = await _http.SendAsync(request, Cancellation);
        return method == HttpMethod.Delete
            ? default
            : await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _http.Dispose();
        _seed.Dispose();
        _folder.Dispose();
    }
}
