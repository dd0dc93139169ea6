using System.Net;
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
        await using var remote = await AskAsync(
            async () => await McpClient.CreateAsync(way, cancellationToken: cancellation),
            told => new UsageException(told),
            cancellation
        );
        var options = new McpServerOptions
        {
            ServerInfo = remote.ServerInfo,
            ServerInstructions = remote.ServerInstructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        };
        options.Handlers.ListToolsHandler = (request, stop) =>
            PassAsync(() => remote.ListToolsAsync(request.Params ?? new ListToolsRequestParams(), stop), stop);
        options.Handlers.CallToolHandler = (request, stop) =>
            PassAsync(() => remote.CallToolAsync(request.Params!, stop), stop);
        await AgentServer.RunAsync(options, NullLoggerFactory.Instance, null, cancellation);
        return 0;
    }

    private static ValueTask<T> PassAsync<T>(Func<ValueTask<T>> ask, CancellationToken cancellation) =>
        AskAsync(ask, told => new McpException(told), cancellation);

    private static async ValueTask<T> AskAsync<T>(
        Func<ValueTask<T>> ask,
        Func<string, Exception> refusal,
        CancellationToken cancellation
    )
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException error)
        {
            throw refusal(Reason(error));
        }
        // HttpClient calls its own time limit a cancellation.
        catch (Exception error)
            when (error is TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw refusal("The server does not answer in time.");
        }
    }

    private static string Reason(HttpRequestException error) =>
        error.StatusCode switch
        {
            null => $"The server cannot be reached: {error.Message}",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                $"The server refuses ({(int)error.StatusCode}): name a key that it has in Remote:Key (kg keys add).",
            _ => $"The server answers {(int)error.StatusCode}: {error.Message}",
        };
}
