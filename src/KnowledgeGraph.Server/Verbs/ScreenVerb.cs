using System.CommandLine;
using System.IO.Pipelines;
using KnowledgeGraph.Names;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Server.Jobs;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg screen</c>: a list of any length against the graph.</summary>
internal static class ScreenVerb
{
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
        var encoding = new Option<string?>("--encoding")
        {
            Description = "The encoding of the list when it is not UTF-8: windows-1251 (or another).",
        };
        var command = new Command("screen", "Look for everybody of a list in the graph; hits are potential matches.")
        {
            file,
            output,
            threshold,
            encoding,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    Settings.Read(parsed),
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(output),
                    parsed.GetValue(threshold),
                    parsed.GetValue(encoding),
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
        string? encoding,
        CancellationToken cancellation
    )
    {
        if (threshold is not (>= 0 and <= 1))
            throw new UsageException($"--threshold must lie between 0 and 1, but is {threshold}.");
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var place = new PlaceInFile(file, output);
        var job = new ScreenJob
        {
            Files = [file],
            Threshold = threshold,
            Done = place.Done,
            Encoding = encoding,
        };
        var (pipe, isDone) = (new Pipe(), false);
        var keeping = Task.FromResult((Hits: 0L, LeftOut: new LeftOut(0, 0)));
        try
        {
            await JobRunner.RunAsync(configuration, job, Begin, cancellation);
            isDone = true;
        }
        finally
        {
            // What was screened before it broke off is kept, too.
            await pipe.Writer.CompleteAsync();
            await ((Task)keeping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!isDone)
                place.BreakOff();
        }
        // Throws where the last rows could not be kept: the next run then needs the place.
        var (hits, leftOut) = await keeping;
        place.Finish();
        Console.WriteLine(
            $"{place.Done - leftOut.Unnamed:N0} screened, {hits:N0} potential matches in {output}{leftOut}"
        );
        return 0;

        Stream Begin()
        {
            keeping = ScreenedRows.KeepAsync(pipe.Reader, place);
            return pipe.Writer.AsStream();
        }
    }
}
