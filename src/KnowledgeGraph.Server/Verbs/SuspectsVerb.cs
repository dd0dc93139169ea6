using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Server.Verbs;

/// <summary><c>kg suspects</c>: which entities may be one?</summary>
internal static class SuspectsVerb
{
    public static Command Command()
    {
        var first = new Option<int>("--first") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
        var command = new Command(
            "suspects",
            "List pairs of entities that may be one, best first, without those that were marked distinct."
        )
        {
            first,
        };
        command.SetAction(
            (parsed, cancellation) => RunAsync(Settings.Read(parsed), parsed.GetValue(first), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(IConfiguration configuration, int first, CancellationToken cancellation)
    {
        var ontology = configuration.ReadOntology();
        await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
        var found = await Suspects.FindAsync(store, new PageRequest(Math.Max(0, first)), cancellation);
        foreach (var (pair, _) in found.Page.Items)
        {
            var score = pair.Score.ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine(
                $"{score}  {pair.Entity.Id} ({pair.Entity.Name})  {pair.Other.Id} ({pair.Other.Name})  "
                    + $"{pair.Reasons[0]}"
            );
        }
        Console.WriteLine(
            found.Page.Items.Count == 0 ? "No two entities look alike."
            : found.Page.HasMore || found.Truncated ? "There are more: --first says how many are listed."
            : $"{found.Page.Items.Count} pairs. Merge those that are one, mark the others distinct."
        );
        return 0;
    }
}
