using System.Text.Json;
using KnowledgeGraph.Tests.Api;
using KnowledgeGraph.Tests.Http;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Tests.Agents;

/// <summary><c>kg mcp</c> as programs of agents start it: a process that speaks over standard input and
/// output.</summary>
public sealed class AgentProcessTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string[] Command =>
        [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "mcp", "--Store:Path", _folder.File("graph.db")];

    [Fact]
    public async Task Program_answers_the_client_of_the_sdk_over_standard_input_and_output()
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = Command }),
            cancellationToken: TestContext.Current.CancellationToken
        );

        var result = await client.CallToolAsync(
            "search",
            new Dictionary<string, object?> { ["text"] = "Ціханоўская" },
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Contains(
            "\"id\":\"sviatlana-tsikhanouskaya\"",
            Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Program_passes_on_to_the_server_that_has_the_graph_whatever_its_port()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        string[] command = [.. Command[..^1], server.GraphPath];
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = command }),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Task<CallToolResult> FindAsync() =>
            client
                .CallToolAsync(
                    "search",
                    new Dictionary<string, object?> { ["text"] = "Колесникова" },
                    cancellationToken: TestContext.Current.CancellationToken
                )
                .AsTask();

        var found = await FindAsync();

        Assert.Contains(
            "\"id\":\"maria-kalesnikava\"",
            Assert.IsType<TextContentBlock>(Assert.Single(found.Content)).Text,
            StringComparison.Ordinal
        );
        await server.StopAsync();
        var gone = await FindAsync();
        Assert.True(gone.IsError);
        Assert.Contains(
            "The server cannot be reached",
            Assert.IsType<TextContentBlock>(Assert.Single(gone.Content)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Questions_of_a_file_are_answered_before_the_program_ends(bool served)
    {
        await using var server = new RunningServer();
        if (served)
            await server.InitializeAsync();
        const string questions = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":"\u0437апрос","method":"tools/call","params":{"name":"search","arguments":{"text":"Бяляцкі"}}}
            not JSON
            {"id":4,"method":"ping"}
            {"jsonrpc":"2.0","id":1.5,"method":"ping"}
            {"jsonrpc":"2.0","id":5,"id":5,"method":7}
            {"jsonrpc":"2.0","method":"\ud800"}
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":[6]}
            []
            {"jsonrpc":"2.0","id":3,"method":"tools/list"}
            """;

        var (code, output) = await KgRun.RunAsync(
            ["mcp", "--Store:Path", served ? server.GraphPath : _folder.File("graph.db")],
            input: questions
        );

        Assert.Equal(0, code);
        Assert.Contains("\"id\":1,", output, StringComparison.Ordinal);
        Assert.Contains("ales-bialiatski", output, StringComparison.Ordinal);
        Assert.Contains("\"id\":3,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_answers_the_client_of_npm_over_standard_input_and_output()
    {
        var answer = JsonDocument.Parse(await NodeScript.RunAsync("agent.mjs", ["dotnet", .. Command])).RootElement;

        Assert.Equal("ales-bialiatski", answer.GetProperty("found").GetString());
    }

    public async ValueTask InitializeAsync() =>
        await KgRun.RunAsync([
            "seed",
            Path.Combine(AppContext.BaseDirectory, "graph-seed", "extracts"),
            "--Store:Path",
            _folder.File("graph.db"),
        ]);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
