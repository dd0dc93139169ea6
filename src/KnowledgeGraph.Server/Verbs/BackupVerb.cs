using System.CommandLine;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg backup</c>: the graph as it is now, while it is served.</summary>
internal static class BackupVerb
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "Where backups lie; made when it is not there." };
        var keep = new Option<int>("--keep") { Description = "How many backups stay there; 0 = all." };
        var command = new Command(
            "backup",
            "Add a backup to a folder, also while the graph is served: incremental, compressed, with hashes."
        )
        {
            folder,
            keep,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(Settings.Read(parsed), parsed.GetRequiredValue(folder), parsed.GetValue(keep), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string folder,
        int keep,
        CancellationToken cancellation
    )
    {
        StoreOpening.RequireGraph(configuration);
        var done = await SqliteBackup.TakeAsync(
            GraphFiles.Graph(configuration),
            GraphFiles.Others(configuration),
            folder,
            keep,
            (pages, total) => Progress.Show(pages, total, "pages"),
            cancellation
        );
        Console.WriteLine(
            $"{done.Manifest}: the graph up to change {done.Sequence:N0}, {done.Bytes:N0} bytes, "
                + $"of which {done.NewBytes:N0} (compressed) were not in an earlier backup."
        );
        return 0;
    }
}
