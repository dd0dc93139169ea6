using KnowledgeGraph.Server.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Agents;

/// <summary>Has the <c>/mcp</c> of a server answer an agent that speaks over standard input and output.</summary>
internal static class AgentRelay
{
    /// <summary>Until the agent leaves; answers 0.</summary>
    /// <param name="http">Leads to the server; closed at the end.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(HttpClient http, CancellationToken cancellation)
    {
        var address = new Uri(http.BaseAddress!, "mcp");
        await using var way = new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = address, TransportMode = HttpTransportMode.StreamableHttp },
            http,
            NullLoggerFactory.Instance,
            ownsHttpClient: true
        );
        await using var remote = await ConnectAsync(way, cancellation);
        var options = new McpServerOptions
        {
            ServerInfo = remote.ServerInfo,
            ServerInstructions = remote.ServerInstructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        };
        options.Handlers.ListToolsHandler = (request, stop) =>
            PassAsync(() => remote.ListToolsAsync(request.Params ?? new ListToolsRequestParams(), stop));
        options.Handlers.CallToolHandler = (request, stop) =>
            PassAsync(() => remote.CallToolAsync(request.Params!, stop));
        await AgentServer.RunAsync(options, NullLoggerFactory.Instance, null, cancellation);
        return 0;
    }

    private static async Task<McpClient> ConnectAsync(HttpClientTransport way, CancellationToken cancellation)
    {
        try
        {
            return await McpClient.CreateAsync(way, cancellationToken: cancellation);
        }
        catch (HttpRequestException error)
        {
            throw new UsageException(Unreachable(error));
        }
    }

    private static async ValueTask<T> PassAsync<T>(Func<ValueTask<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException error)
        {
            throw new McpException(Unreachable(error));
        }
    }

    private static string Unreachable(HttpRequestException error) => $"The server cannot be reached: {error.Message}";
}
