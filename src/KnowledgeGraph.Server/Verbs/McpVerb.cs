using System.CommandLine;
using GraphQL.Types;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
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
        var configuration = Settings.Read(parsed);
        // Standard output belongs to the protocol.
        Console.SetOut(Console.Error);
        if (OtherServer.Named(configuration) is { } named)
            return await AgentRelay.RunAsync(named, cancellation);
        StoreOpening.RequireGraph(configuration);
        var quiet = KeyValuePair.Create<string, string?>("Logging:Console:LogToStandardErrorThreshold", "Trace");
        WebApplication app;
        try
        {
            app = await ServerApp.BuildAsync([.. Settings.Given(parsed), quiet], cancellation);
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            return await AgentRelay.RunAsync(OtherServer.Holding(configuration, error), cancellation);
        }
        await using (app)
        {
            app.Services.GetRequiredService<ISchema>().Initialize();
            await AgentServer.RunAsync(app.Services, cancellation);
        }
        return 0;
    }
}
