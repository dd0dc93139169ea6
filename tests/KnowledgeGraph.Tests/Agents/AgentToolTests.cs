using System.Text.Json;
using KnowledgeGraph.Tests.Api;
using KnowledgeGraph.Tests.Http;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Tests.Agents;

/// <summary>The tools for agents over HTTP, called by the clients of both official SDKs.</summary>
[Collection("server")]
public sealed class AgentToolTests(RunningServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Address => new(server.Client.BaseAddress!, "mcp");

    [Fact]
    public async Task Every_tool_says_what_it_does_and_what_it_takes()
    {
        await using var client = await ConnectAsync();

        var tools = await client.ListToolsAsync(cancellationToken: Cancellation);

        Assert.Equal(
            ["find-paths", "quote", "sanctions-in-force", "screen", "search-text", "search", "show", "walk"],
            tools.Select(tool => tool.Name)
        );
        Assert.All(tools, tool => Assert.True(tool.Description.Length > 40));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.Contains("potential match", client.ServerInstructions, StringComparison.Ordinal);
        var screen = tools.Single(tool => tool.Name == "screen").JsonSchema;
        Assert.Equal("""["subjects"]""", screen.GetProperty("required").GetRawText());
        var subject = screen.GetProperty("properties").GetProperty("subjects").GetProperty("items");
        Assert.Equal("string", subject.GetProperty("properties").GetProperty("name").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Facts_come_with_their_words_source_and_link_and_letters_stay_letters()
    {
        await using var client = await ConnectAsync();

        var found = await CallAsync(client, "search", new { text = "Бяляцкі", first = 3 });
        var shown = await CallAsync(client, "show", new { id = "ales-bialiatski", first = 100 });

        Assert.Contains("Беляцкий", found.Text, StringComparison.Ordinal);
        var hit = found.Data.GetProperty("search").GetProperty("edges")[0].GetProperty("node");
        Assert.Equal("ales-bialiatski", hit.GetProperty("id").GetString());
        var facts = shown.Data.GetProperty("entity").GetProperty("facts");
        Assert.Equal(facts.GetProperty("totalCount").GetInt32(), facts.GetProperty("nodes").GetArrayLength());
        Assert.All(
            facts
                .GetProperty("nodes")
                .EnumerateArray()
                .SelectMany(fact => fact.GetProperty("evidence").EnumerateArray()),
            evidence =>
            {
                var sentence = evidence.GetProperty("sentence").GetProperty("text").GetString();
                Assert.Contains(evidence.GetProperty("quote").GetString()!, sentence, StringComparison.Ordinal);
                Assert.StartsWith("http", evidence.GetProperty("article").GetProperty("url").GetString());
            }
        );
    }

    [Fact]
    public async Task Every_answer_says_as_of_when()
    {
        await using var client = await ConnectAsync();
        (string, object)[] calls =
        [
            ("find-paths", new { from = "ales-bialiatski", to = "belaruskali" }),
            ("quote", new { ids = Array.Empty<string>() }),
            ("sanctions-in-force", new { on = "2022-06-01" }),
            ("screen", new { subjects = new[] { new { key = "1", name = "Александр Лукашенко" } } }),
            ("search", new { text = "Viasna" }),
            ("show", new { id = "viasna" }),
            ("walk", new { id = "viasna" }),
        ];
        foreach (var (tool, arguments) in calls)
        {
            var answer = await CallAsync(client, tool, arguments);
            Assert.True(answer.Root.TryGetProperty("asOf", out var day), answer.Text);
            Assert.Equal(JsonValueKind.String, day.ValueKind);
            Assert.Contains("\"sequence\":", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Walk_tells_how_many_relations_there_are_behind_its_limit()
    {
        await using var client = await ConnectAsync();

        var answer = await CallAsync(client, "walk", new { id = "viasna", limit = 2 });

        var around = answer.Data.GetProperty("neighborhood");
        Assert.True(around.GetProperty("truncated").GetBoolean());
        var middle = around.GetProperty("entities").EnumerateArray().First();
        Assert.True(middle.GetProperty("degree").GetInt32() > around.GetProperty("facts").GetArrayLength());
    }

    [Fact]
    public async Task Screening_speaks_of_potential_matches_only()
    {
        await using var client = await ConnectAsync();
        object[] subjects =
        [
            new { key = "7", name = "Александр Лукашенко" },
            new { key = "8", name = "Nobody Anywhere" },
        ];

        var answer = await CallAsync(client, "screen", new { subjects });

        var screened = answer.Data.GetProperty("screen").GetProperty("subjects");
        Assert.Equal(
            "alexander-lukashenko",
            screened[0].GetProperty("potentialMatches")[0].GetProperty("entity").GetProperty("id").GetString()
        );
        Assert.Equal(0, screened[1].GetProperty("potentialMatches").GetArrayLength());
        Assert.DoesNotContain("cleared", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("show", "{}", "show needs the argument id.")]
    [InlineData("show", """{"id": null}""", "show needs the argument id.")]
    [InlineData("show", """{"id": "viasna", "first": null}""", null)]
    [InlineData(
        "show",
        """{"id": "viasna", "frist": 5}""",
        "show has no argument frist; it has id, validAt, first, after."
    )]
    [InlineData("show", """{"id": "viasna", "first": "many"}""", "first")]
    [InlineData(
        "find-paths",
        """{"from": "a", "to": "b", "maxHops": null}""",
        "find-paths needs the argument maxHops."
    )]
    [InlineData("drop", "{}", "There is no tool drop;")]
    [InlineData(
        "show",
        """{"id": "nobody-at-all"}""",
        "Nothing in the graph has the id 'nobody-at-all'; the tool search"
    )]
    [InlineData(
        "screen",
        """{"subjects": [{"key": "1", "name": "A"}, {"name": "B"}]}""",
        "screen needs subjects[1].key;"
    )]
    public async Task Argument_that_is_wrong_is_named(string tool, string arguments, string? message)
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync(
            new CallToolRequestParams
            {
                Name = tool,
                Arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments),
            },
            Cancellation
        );

        Assert.Equal(message is not null, result.IsError is true);
        Assert.Contains(message ?? "", TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_of_npm_gets_the_same()
    {
        var answer = JsonDocument.Parse(await NodeScript.RunAsync("agent.mjs", Address)).RootElement;

        Assert.Equal(8, answer.GetProperty("tools").GetInt32());
        Assert.Contains("Беляцкий", answer.GetProperty("spellings").ToString(), StringComparison.Ordinal);
        Assert.Equal("ales-bialiatski", answer.GetProperty("found").GetString());
        Assert.Equal("show needs the argument id.", answer.GetProperty("missing").GetString());
    }

    [Fact]
    public async Task Page_of_another_site_may_not_call_tools()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
            Headers =
            {
                { "Origin", "https://elsewhere.example" },
                { "Accept", "application/json, text/event-stream" },
            },
        };
        using var response = await server.Client.SendAsync(request, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<McpClient> ConnectAsync() =>
        McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = Address }),
            cancellationToken: Cancellation
        );

    private static async Task<Answer> CallAsync(McpClient client, string tool, object arguments)
    {
        var result = await client.CallToolAsync(
            new CallToolRequestParams
            {
                Name = tool,
                Arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
                    JsonSerializer.Serialize(arguments)
                ),
            },
            Cancellation
        );
        Assert.False(result.IsError is true, TextOf(result));
        return new Answer(TextOf(result));
    }

    private static string TextOf(CallToolResult result) => ((TextContentBlock)Assert.Single(result.Content)).Text;

    private sealed record Answer(string Text)
    {
        public JsonElement Root { get; } = JsonDocument.Parse(Text).RootElement;
        public JsonElement Data => Root.GetProperty("data");
    }
}
