using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg</c> without a verb: seed if the graph is empty, then serve until stopped.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = await ServerApp.BuildAsync(Settings.Given(parsed), cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        // Kestrel's word for what it cannot do with an address, for instance https without a certificate.
        catch (InvalidOperationException error)
        {
            throw new UsageException($"{app.Configuration.Setting("urls")}: {error.Message}");
        }
        await app.WaitForShutdownAsync(cancellation);
        app.Services.GetRequiredService<ReadAhead>().Require();
        return 0;
    }
}
