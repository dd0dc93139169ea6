using System.IO.Pipelines;
using GraphQL.Types;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Agents;

/// <summary>The tools over HTTP (<c>/mcp</c>) and over standard input and output (<c>kg mcp</c>).</summary>
internal static class AgentServer
{
    /// <summary>Adds the tools to the services of the web application.</summary>
    public static void AddAgents(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = Path.Combine(configuration.Setting("Seed:Folder")!, "tools");
        services.AddSingleton(provider => new AgentTools(
            ToolDocument.Read(folder),
            provider.GetRequiredService<ISchema>(),
            provider.GetRequiredService<OperationExecutor>(),
            provider.GetRequiredService<ResultWriter>(),
            provider.GetRequiredService<ApiLimits>(),
            provider
        ));
        services.AddSingleton<IConfigureOptions<McpServerOptions>>(provider => new ConfigureOptions<McpServerOptions>(
            provider.GetRequiredService<AgentTools>().AddTo
        ));
        services.AddMcpServer().WithHttpTransport(options => options.Stateless = true);
    }

    /// <summary>Maps it into a group of routes, which protects it.</summary>
    public static void MapAgents(this RouteGroupBuilder routes) => routes.MapMcp("/mcp");

    /// <summary>Serves one client over standard input and output, until it leaves.</summary>
    public static Task RunAsync(IServiceProvider services, CancellationToken cancellation) =>
        RunAsync(
            services.GetRequiredService<IOptions<McpServerOptions>>().Value,
            services.GetRequiredService<ILoggerFactory>(),
            services,
            cancellation
        );

    /// <summary>Serves one client with what the options have, until it leaves.</summary>
    public static async Task RunAsync(
        McpServerOptions options,
        ILoggerFactory logs,
        IServiceProvider? services,
        CancellationToken cancellation
    )
    {
        var (open, asked, answers) = (new OpenRequests(), new Pipe(), new Pipe());
        var name = options.ServerInfo?.Name ?? "kg";
        await using var transport = new StreamServerTransport(
            asked.Reader.AsStream(),
            answers.Writer.AsStream(),
            name,
            logs
        );
        await using var server = McpServer.Create(transport, options, logs, services);
        var reading = open.ReadAsync(Console.OpenStandardInput(), asked.Writer, cancellation);
        var writing = open.WriteAsync(answers.Reader, Console.OpenStandardOutput(), cancellation);
        await server.RunAsync(cancellation);
        await answers.Writer.CompleteAsync();
        await Task.WhenAll(reading, writing);
    }
}
