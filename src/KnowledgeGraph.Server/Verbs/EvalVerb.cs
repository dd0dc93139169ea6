using System.CommandLine;
using System.Globalization;
using CsvHelper;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg eval</c>: how good the matching of names is on labelled files.</summary>
internal static class EvalVerb
{
    public static Command Command()
    {
        var command = new Command("eval", "Measure the matching of names, and the extraction, on labelled files.")
        {
            NamesCommand(),
            SearchCommand(),
        };
        foreach (var extraction in EvalExtraction.Commands())
            command.Add(extraction);
        return command;
    }

    private static Command NamesCommand()
    {
        var file = new Argument<string>("pairs")
        {
            Description = "CSV: name1,name2,is_match[,kind]; kind is person or thing.",
        };
        var command = new Command("names", "Precision, recall and F1 of pairs over thresholds, and the mistakes.")
        {
            file,
        };
        command.SetAction(parsed => Names(parsed.GetRequiredValue(file)));
        return command;
    }

    private static Command SearchCommand()
    {
        var file = new Argument<string>("queries")
        {
            Description = "CSV: query,expected; expected is an id of the graph.",
        };
        var command = new Command("search", "Recall@1, recall@5 and mean reciprocal rank of queries against the graph.")
        {
            file,
        };
        command.SetAction(
            (parsed, cancellation) => SearchAsync(Settings.Read(parsed), parsed.GetRequiredValue(file), cancellation)
        );
        return command;
    }

    private static int Names(string file)
    {
        var pairs = Rows(file)
            .Select(row =>
                ScoredPair.Of(row(0), row(1), row(2).ToLowerInvariant() is "1" or "true" or "yes", SortOf(row(3)))
            )
            .ToList();
        Console.WriteLine(
            $"{pairs.Count(pair => pair.IsMatch):N0} same, {pairs.Count(pair => !pair.IsMatch):N0} different"
        );
        Console.WriteLine("threshold  precision  recall  F1");
        double[] published = [NameThresholds.Possible, NameThresholds.Likely, NameThresholds.Same];
        foreach (var threshold in Enumerable.Range(1, 19).Select(i => i / 20.0).Union(published).Order())
        {
            var (precision, recall, f1) = PairScores.At(pairs, threshold);
            var name = published.Contains(threshold) ? $"  {NameThresholds.VerdictOf(threshold)}" : "";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{threshold, 9:0.00}  {precision, 9:0.000}  {recall, 6:0.000}  {f1:0.000}{name}"
                )
            );
        }
        Console.WriteLine("scores from  pairs  mean score  share that is the same");
        foreach (var (from, count, score, share) in Reliability.Tenths(pairs))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{from, 11:0.0}  {count, 5}  {score, 10:0.000}  {share:0.000}"
                )
            );
        WriteError("mean squared error", Reliability.ErrorOfScores(pairs));
        if (Reliability.ErrorCrossValidated(pairs) is { } calibrated)
            WriteError("of a calibration learned on four fifths and judged on one", calibrated);
        foreach (
            var pair in pairs
                .Where(pair => pair.IsMatch != pair.Score >= NameThresholds.Likely)
                .OrderBy(pair => pair.IsMatch)
        )
        {
            var verdict = pair.IsMatch ? "missed" : "wrong ";
            var score = pair.Score.ToString("0.000", CultureInfo.InvariantCulture);
            Console.WriteLine($"{verdict} {score}  {pair.One} | {pair.Other}  {pair.Match?.Explanation}");
        }
        return 0;
    }

    private static async Task<int> SearchAsync(
        IConfiguration configuration,
        string file,
        CancellationToken cancellation
    )
    {
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenToReadAsync(
            configuration,
            ontology,
            "stop it for as long as this measures.",
            cancellation
        );
        using var names = new LiveNameIndex(store, ontology);
        var (all, first, five, reciprocal) = (0, 0, 0, 0.0);
        foreach (var row in Rows(file))
        {
            var (query, expected) = (row(0), row(1));
            var hits = (await names.FindAsync(new NameQuery(query, []), cancellation)).Hits;
            var rank = hits.TakeWhile(hit => hit.EntityId != expected).Count();
            all++;
            first += rank == 0 && hits.Count > 0 ? 1 : 0;
            five += rank < Math.Min(5, hits.Count) ? 1 : 0;
            reciprocal += rank < hits.Count ? 1.0 / (rank + 1) : 0;
            if (rank > 0 || hits.Count == 0)
                Console.WriteLine(
                    $"missed  {query}: {(hits.Count == 0 ? "nothing" : hits[0].EntityId)}, not {expected}"
                );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all:N0} queries: recall@1 {(double)first / all:0.000}, recall@5 {(double)five / all:0.000}, "
                    + $"MRR {reciprocal / all:0.000}"
            )
        );
        return 0;
    }

    private static NameSort? SortOf(string kind) =>
        kind.ToLowerInvariant() switch
        {
            "person" => NameSort.Person,
            "" => null,
            _ => NameSort.Thing,
        };

    /// <summary>The rows behind the header, by column; columns that are not there are empty.</summary>
    private static List<Func<int, string>> Rows(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        var rows = new List<Func<int, string>>();
        if (!csv.Read())
            throw new UsageException($"{file} is empty.");
        while (csv.Read())
        {
            var cells = csv.Parser.Record!;
            rows.Add(column => column < cells.Length ? cells[column] : "");
        }
        return rows;
    }

    private static void WriteError(string of, double error) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of} {error:0.0000}"));
}
