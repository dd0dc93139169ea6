using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>The program as a process with little room, few handles and bad company: it says what is wrong, goes on, and
/// loses nothing that it acknowledged.</summary>
public sealed class ProgramFaultTests : IDisposable
{
    private const string Seed = "statement-lukashenko-releases-123-2025-12-13";
    private readonly TemporaryFolder _folder = new();
    private readonly SmallSeed _seed = new(Seed);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Server_without_handles_answers_again_when_there_are_some()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "ulimit is of Unix");
        using var server = Start("ulimit -n 500");
        var address = await server.Address.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        var sockets = new List<Socket>();
        for (var i = 0; i < 520; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address.Host, address.Port, Cancellation);
            sockets.Add(socket);
        }
        await Task.Delay(500, Cancellation);
        foreach (var socket in sockets)
            socket.Dispose();

        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Assert.Equal(HttpStatusCode.OK, (await AskUntilAnsweredAsync(client)).StatusCode);
        Assert.False((await ImportAsync(client, "after", "x")).TryGetProperty("errors", out _));
        await server.KillAsync();
        await HasAsync(["after"]);
    }

    [Fact]
    public async Task Second_server_on_a_file_says_who_has_it_and_the_first_goes_on()
    {
        using var first = Start(null);
        using var client = await ClientAsync(first);

        using var second = Start(null);
        await second.ExitAsync(TimeSpan.FromSeconds(60));

        Assert.Contains("in use", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client)).StatusCode);
    }

    [Fact]
    public async Task Bodies_that_are_dropped_and_answers_that_nobody_reads_hold_nobody_else()
    {
        using var server = Start(null);
        using var client = await ClientAsync(server);
        var sockets = new List<Socket>();
        for (var i = 0; i < 40; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
            await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Cancellation);
            var request =
                i % 2 == 0
                    ? "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
                    : "GET /export/turtle HTTP/1.1\r\nHost: localhost\r\n\r\nGET /export/gexf HTTP/1.1\r\nHost: localhost\r\n\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(request), Cancellation);
            sockets.Add(socket);
        }

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(client)).StatusCode);
        using var empty = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("", Encoding.UTF8, "application/json"),
        };
        using var refused = await client.SendAsync(empty, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("\"code\":", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        foreach (var socket in sockets)
            socket.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client)).StatusCode);
    }

    [Theory]
    [InlineData("http://graph.invalid:7474", "graph.invalid")]
    [InlineData("http://127.0.0.1:1", "is it running")]
    public async Task Store_that_is_not_found_is_named(string url, string part)
    {
        await using var store = new Neo4jGraphStore(new Neo4jOptions(url), SmallOntology.Value);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.GetSummaryAsync(Cancellation));

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxy_that_drops_the_answers_of_the_store_is_named()
    {
        await using var stub = await Neo4jStub.AlwaysAsync(202, "");
        await using var store = new Neo4jGraphStore(new Neo4jOptions(stub.Url), SmallOntology.Value);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.GetSummaryAsync(Cancellation));

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Contains("broke off", error.Message, StringComparison.Ordinal);
    }

    private KilledProgram Start(string? limit)
    {
        string[] arguments =
        [
            "--urls",
            "http://127.0.0.1:0",
            "--Store:Path",
            _folder.File("graph.db"),
            "--Seed:Folder",
            _seed.Path,
        ];
        return limit is null ? KilledProgram.Start(arguments) : KilledProgram.StartWithin(limit, arguments);
    }

    private static async Task<HttpClient> ClientAsync(KilledProgram server) =>
        new()
        {
            BaseAddress = await server.Address.WaitAsync(TimeSpan.FromSeconds(60), Cancellation),
            Timeout = TimeSpan.FromSeconds(20),
        };

    private static Task<HttpResponseMessage> AskAsync(HttpClient client) =>
        client.PostAsJsonAsync("/graphql", new { query = "{ stats { articles entities } }" }, Cancellation);

    /// <summary>A busy machine gives handles back a moment later; what came before is reset.</summary>
    private static async Task<HttpResponseMessage> AskUntilAnsweredAsync(HttpClient client)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await AskAsync(client);
            }
            catch (HttpRequestException) when (tries < 20)
            {
                await Task.Delay(500, Cancellation);
            }
        }
    }

    private static async Task<JsonElement> ImportAsync(HttpClient client, string id, string words)
    {
        const string Query = "mutation($text: String!) { importExtract(text: $text) { errors { message } } }";
        var text = $$"""
            format: article-extract/1
            source: { id: {{id}}, title: About {{id}}, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
            text:
              - { s: s1, t: "Person {{id}} met Maria Kalesnikava. {{words}}" }
            entities:
              - { key: person-{{id}}, type: Person, name: Person {{id}} }
              - { key: maria-kalesnikava, type: Person, name: Maria Kalesnikava }
            facts:
              - { subject: person-{{id}}, predicate: metWith, object: maria-kalesnikava, evidence: [ { s: s1, exact: "met Maria" } ] }
            """;
        using var answer = await client.PostAsJsonAsync(
            "/graphql",
            new { query = Query, variables = new { text } },
            Cancellation
        );
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        if (json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            Assert.Equal(0, data.GetProperty("importExtract").GetProperty("errors").GetArrayLength());
        return json;
    }

    private async Task HasAsync(IReadOnlyCollection<string> acknowledged)
    {
        await using var store = await SqliteGraphStore.OpenAsync(
            _folder.File("graph.db"),
            OntologyReader.Read(SeedFiles.Ontology),
            cancellation: Cancellation
        );
        Assert.Empty(SqliteBackup.CheckFile(_folder.File("graph.db")));
        var there = await store.GetArticlesAsync(acknowledged.As<ArticleId>(), Cancellation);
        Assert.Equal(acknowledged.Order(), there.Keys.Texts().Order());
    }

    public void Dispose()
    {
        _folder.Dispose();
        _seed.Dispose();
    }
}
