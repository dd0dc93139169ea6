using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg repair</c>: what can be worked out anew from what articles say.</summary>
internal static class RepairVerb
{
    public static Command Command()
    {
        var command = new Command(
            "repair",
            "Work out anew what the graph keeps beside what articles say (facts and entities as shown, search, counts, "
                + "indexes), where kg verify finds it wrong; the server must not run. A copy of the file is made first."
        );
        command.SetAction((parsed, cancellation) => RunAsync(Settings.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var graph = GraphFiles.Graph(configuration);
        if (!File.Exists(graph))
            throw new UsageException($"There is no graph {graph} (Store:Path).");
        var copy = $"{graph}.before-repair-{DateTime.UtcNow:yyyyMMdd-HHmmss}";
        await SqliteBackup.SnapshotAsync(graph, copy, cancellation);
        var found = await SqliteRepair.RunAsync(graph, configuration.ReadOntology(), cancellation);
        foreach (var one in found)
            Console.WriteLine(one);
        Console.WriteLine(
            found.Count == 0
                ? "All was as it must be."
                : $"It is repaired; the file as it was is {copy}. kg verify looks at all of it."
        );
        return 0;
    }
}
