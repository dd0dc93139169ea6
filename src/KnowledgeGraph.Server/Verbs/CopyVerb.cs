using System.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg copy</c>: a whole graph from one store into another.</summary>
internal static class CopyVerb
{
    public static Command Command()
    {
        var form = StoreOpening.Among(kind => kind.AddressForm);
        var from = new Option<string>("--from") { Description = $"Where from: {form}.", Required = true };
        var to = new Option<string>("--to")
        {
            Description = $"Where to: {form}. Empty, or the beginning of a copy that was broken off.",
            Required = true,
        };
        var command = new Command(
            "copy",
            "Copy a graph between stores in batches; broken off, it goes on when called again. Both are "
                + "compared at the end."
        )
        {
            from,
            to,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetRequiredValue(from),
                    parsed.GetRequiredValue(to),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string from,
        string to,
        CancellationToken cancellation
    )
    {
        if (StoreOpening.KindOf(from).WhyEmpty(from) is { } reason)
            throw new UsageException($"--from: {reason}");
        var ontology = configuration.ReadOntology();
        using var snapshot = new TemporarySnapshot();
        await using var source = await OpenSourceAsync(configuration, from, ontology, snapshot, cancellation);
        await using var target = await StoreOpening.OpenAsync(configuration, to, ontology, cancellation);
        var result = await GraphCopy.CopyAsync(
            source,
            target,
            progress => Progress.Show(progress.Done, progress.Total),
            cancellation
        );
        Console.WriteLine(
            $"{result.Copied} articles copied; the target holds {result.Target.Entities:N0} entities and "
                + $"{result.Target.Facts:N0} facts of {result.Target.Articles:N0} articles."
        );
        Console.WriteLine(
            result.Same
                ? $"Both are equal: {result.SourceHash}"
                : $"They differ: {result.SourceHash} here, {result.TargetHash} there. "
                    + "The target holds something that the source does not."
        );
        Console.WriteLine(
            $"Sequence numbers and times of changes are the copy's own (the source is at {result.Source.Sequence}, the "
                + $"copy at {result.Target.Sequence}): knownAt counts from the copy on. A backup keeps them."
        );
        return result.Same ? 0 : 1;
    }

    /// <summary>The graph itself, or, where a server has it open, a snapshot of it.</summary>
    private static async Task<IGraphStore> OpenSourceAsync(
        IConfiguration configuration,
        string from,
        Ontology ontology,
        TemporarySnapshot snapshot,
        CancellationToken cancellation
    )
    {
        try
        {
            return await StoreOpening.OpenAsync(configuration, from, ontology, cancellation);
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            await SqliteBackup.SnapshotAsync(Path.GetFullPath(from), snapshot.Path, cancellation);
            return await StoreOpening.OpenAsync(configuration, snapshot.Path, ontology, cancellation);
        }
    }

    private sealed class TemporarySnapshot : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("kg-copy-").FullName;

        public string Path => System.IO.Path.Combine(_folder, "graph.db");

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
