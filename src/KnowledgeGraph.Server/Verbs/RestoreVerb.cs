using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg restore</c>: a backup in the place of the graph.</summary>
internal static class RestoreVerb
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that kg backup wrote." };
        var manifest = new Option<string>("--manifest") { Description = "Which backup; the newest when not given." };
        var command = new Command(
            "restore",
            "Put a backup in the place of the graph (Store:Path). What was there stays beside it, named "
                + ".before-restore."
        )
        {
            folder,
            manifest,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetRequiredValue(folder),
                    parsed.GetValue(manifest),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string folder,
        string? manifest,
        CancellationToken cancellation
    )
    {
        var graph = GraphFiles.Graph(configuration);
        var sequence = await SqliteBackup.RestoreAsync(folder, manifest, graph, cancellation);
        Console.WriteLine($"{graph} is the graph up to change {sequence:N0} again. kg verify checks it.");
        return 0;
    }
}
