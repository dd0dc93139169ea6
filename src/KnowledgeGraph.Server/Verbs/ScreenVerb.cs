using System.CommandLine;
using System.Diagnostics;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg screen</c>: a list of any length against the graph.</summary>
internal static class ScreenVerb
{
    private const int BatchSize = 500;

    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A CSV with a header, or JSON lines (.jsonl)." };
        var output = new Option<string>("--out")
        {
            Description =
                "Where the potential matches go: .csv or .jsonl. A run that was broken off goes on where it was.",
            Required = true,
        };
        var threshold = new Option<double>("--threshold")
        {
            Description = "The least score, 0 to 1.",
            DefaultValueFactory = _ => NameThresholds.Likely,
        };
        var command = new Command("screen", "Look for everybody of a list in the graph; hits are potential matches.")
        {
            file,
            output,
            threshold,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(output),
                    parsed.GetValue(threshold),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        IConfiguration configuration,
        string file,
        string output,
        double threshold,
        CancellationToken cancellation
    )
    {
        if (threshold is not (>= 0 and <= 1))
            throw new UsageException($"--threshold must lie between 0 and 1, but is {threshold}.");
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenToReadAsync(
            configuration,
            ontology,
            "screen at its page (Work, Screening), or ask 'screen' at /graphql.",
            cancellation
        );
        using var names = new LiveNameIndex(store, ontology);
        var screener = new Screener(names, new ClearedHits(GraphFiles.ClearedHits(configuration)));
        var place = new PlaceInFile(file, output);
        var (done, hits, clock) = (place.Done, 0L, Stopwatch.StartNew());
        using (var found = new HitFile(output, append: done > 0))
        {
            foreach (var batch in SubjectFile.Read(file, Console.Error.WriteLine).Skip(done).Chunk(BatchSize))
            {
                var result = await screener.ScreenAsync(batch, threshold, cancellation: cancellation);
                found.Write(result);
                done += batch.Length;
                hits += result.Subjects.Sum(subject => subject.Hits.Count);
                place.Remember(done);
                if (!Console.IsOutputRedirected)
                    Console.Write(
                        $"\r{done:N0} screened, {(done - place.Done) / clock.Elapsed.TotalSeconds:N0} a second"
                    );
            }
        }
        place.Forget();
        Console.WriteLine(
            $"{(Console.IsOutputRedirected ? "" : "\r")}{done:N0} screened, {hits:N0} potential matches in {output}"
        );
        return 0;
    }
}
