using System.CommandLine;
using KnowledgeGraph.Loading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

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
        await using var source = await StoreOpening.OpenAsync(configuration, from, ontology, cancellation);
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
                : $"They differ: {result.SourceHash} here, {result.TargetHash} there. The target holds something that the source does not."
        );
        return result.Same ? 0 : 1;
    }
}
