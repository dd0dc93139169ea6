using System.CommandLine;

namespace KnowledgeGraph.Server;

/// <summary><c>kg</c> without a verb: seed if the graph is empty, then serve until stopped.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = await ServerApp.BuildAsync(Settings.Given(parsed), cancellation);
        var ended = app.RunAsync(cancellation);
        await ended;
        return 0;
    }
}
