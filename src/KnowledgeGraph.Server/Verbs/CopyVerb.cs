using System.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg copy</c>: a whole graph from one store into another.</summary>
internal static class CopyVerb
{
    public static Command Command()
    {
        const string Form =
            "a SQLite file, or the http(s) address of a Neo4j server (login as in Store:User and "
            + "Store:Password, or Store:Token)";
        var from = new Option<string>("--from") { Description = $"Where from: {Form}.", Required = true };
        var to = new Option<string>("--to")
        {
            Description = $"Where to: {Form}. Empty, or the beginning of a copy that was broken off.",
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
        if (!IsAddress(from) && !File.Exists(from))
            throw new UsageException($"--from: there is no file {from}.");
        var ontology = configuration.ReadOntology();
        await using var source = await OpenAsync(configuration, from, ontology, cancellation);
        await using var target = await OpenAsync(configuration, to, ontology, cancellation);
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
                : $"They differ: {result.SourceHash} here, {result.TargetHash} there. The target holds something that the source does not."
        );
        return result.Same ? 0 : 1;
    }

    private static bool IsAddress(string store) => store.Contains("://", StringComparison.Ordinal);

    private static Task<IGraphStore> OpenAsync(
        IConfiguration configuration,
        string store,
        Ontology ontology,
        CancellationToken cancellation
    ) =>
        IsAddress(store)
            ? Task.FromResult(StoreOpening.OpenNeo4j(configuration, store, ontology))
            : StoreOpening.OpenSqliteAsync(store, ontology, cancellation);
}
