using System.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg verify</c>: whether the graph, or a backup, is what its articles say.</summary>
internal static class VerifyVerb
{
    public static Command Command()
    {
        var folder = new Argument<string?>("backups")
        {
            Description = "The same as --backup.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var backups = new Option<string>("--backup")
        {
            Description = "A folder of backups: check the newest one there instead of the graph.",
        };
        var command = new Command(
            "verify",
            "Check the graph, also while it is served: the file, every quote in its sentence, every entity and "
                + "fact, search and counts worked out anew."
        )
        {
            folder,
            backups,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(Settings.Read(parsed), parsed.GetValue(backups) ?? parsed.GetValue(folder), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string? backups,
        CancellationToken cancellation
    )
    {
        if (backups is null)
            StoreOpening.RequireGraph(configuration);
        var ontology = configuration.ReadOntology();
        var work = Directory.CreateTempSubdirectory("kg-verify-").FullName;
        try
        {
            var scratchPath = Path.Combine(work, "scratch.db");
            var mistakes = new List<string>();
            await using var store = await OpenAsync();
            await using var scratch = await StoreOpening.OpenAsync(configuration, scratchPath, ontology, cancellation);
            mistakes.AddRange(
                await GraphVerification.RunAsync(
                    store,
                    ontology,
                    scratch,
                    progress => Progress.Show(progress.Done, progress.Total),
                    cancellation
                )
            );
            foreach (var mistake in mistakes)
                await Console.Error.WriteLineAsync(mistake);
            var summary = await store.GetSummaryAsync(cancellation);
            Console.WriteLine(
                mistakes.Count == 0
                    ? $"{summary.Entities:N0} entities and {summary.Facts:N0} facts are what "
                        + $"{summary.Sources} say."
                    : $"{mistakes.Count} mistakes. kg repair works out anew what it can; kg restore puts a backup "
                        + "in the place of the graph."
            );
            return mistakes.Count == 0 ? 0 : 1;

            async Task<IGraphStore> OpenAsync()
            {
                if (backups is null && !GraphFiles.IsFile(configuration))
                {
                    var served = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
                    await GraphFit.RequireAsync(served, ontology, cancellation);
                    return served;
                }
                var copy = Path.Combine(work, "copy.db");
                if (backups is null)
                    await SqliteBackup.SnapshotAsync(GraphFiles.Graph(configuration), copy, cancellation);
                else
                    await SqliteBackup.RestoreAsync(backups, null, copy, cancellation);
                mistakes.AddRange(SqliteBackup.CheckFile(copy));
                if (mistakes.Count == 0)
                    await using (var fresh = await StoreOpening.OpenAsync(configuration, copy, ontology, cancellation))
                        await GraphFit.RequireAsync(fresh, ontology, cancellation);
                // On the copy: what it would repair is what is wrong.
                mistakes.AddRange(await SqliteRepair.RunAsync(copy, ontology, cancellation));
                return await StoreOpening.OpenAsync(configuration, copy, ontology, cancellation);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
