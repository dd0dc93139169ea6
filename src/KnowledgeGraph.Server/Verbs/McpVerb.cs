using System.CommandLine;
using GraphQL.Types;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg mcp</c>: the graph for an agent, over standard input and output.</summary>
internal static class McpVerb
{
    public static Command Command()
    {
        var command = new Command("mcp", "Serve an agent over standard input and output (Model Context Protocol).");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        StoreOpening.RequireGraph(Settings.Read(parsed));
        // Standard output belongs to the protocol.
        Console.SetOut(Console.Error);
        var quiet = KeyValuePair.Create<string, string?>("Logging:Console:LogToStandardErrorThreshold", "Trace");
        await using var app = await OpenAsync([.. Settings.Given(parsed), quiet], cancellation);
        app.Services.GetRequiredService<ISchema>().Initialize();
        await AgentServer.RunAsync(app.Services, cancellation);
        return 0;
    }

    private static async Task<WebApplication> OpenAsync(
        IEnumerable<KeyValuePair<string, string?>> settings,
        CancellationToken cancellation
    )
    {
        try
        {
            return await ServerApp.BuildAsync(settings, cancellation);
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            throw new UsageException(
                $"{error.Message} If that is a server, it speaks to agents itself: http://localhost:5080/mcp"
            );
        }
    }
}
