using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Fills an empty graph from the seed folder, and shows how far a load has come.</summary>
internal static class Seeding
{
    /// <summary>Seeds when the graph has never been written to; answers what it holds afterwards.</summary>
    public static async Task<GraphSummary> SeedIfEmptyAsync(
        IGraphStore store,
        Ontology ontology,
        IConfiguration configuration,
        CancellationToken cancellation
    )
    {
        var summary = await store.GetSummaryAsync(cancellation);
        var folder = Path.Combine(configuration.Setting("Seed:Folder")!, "extracts");
        if (summary.Sequence > 0 || !Directory.Exists(folder))
            return summary;
        Console.WriteLine($"The graph is empty: seeding it from {folder}");
        await LoadAsync(store, ontology, [folder], configuration, cancellation);
        return await store.GetSummaryAsync(cancellation);
    }

    /// <summary>Loads extracts and says what that did.</summary>
    public static async Task LoadAsync(
        IGraphStore store,
        Ontology ontology,
        IEnumerable<string> paths,
        IConfiguration configuration,
        CancellationToken cancellation
    )
    {
        var result = await SeedLoader.LoadAsync(
            store,
            ontology,
            paths,
            progress => Progress.Show(progress.Done, progress.Total),
            configuration.ReadLimits().OfExtracts(),
            cancellation
        );
        Console.WriteLine(Report(result));
    }

    /// <summary>Says what a load would change, and writes nothing.</summary>
    public static async Task ExplainAsync(
        IGraphStore store,
        Ontology ontology,
        IEnumerable<string> paths,
        IConfiguration configuration,
        CancellationToken cancellation
    )
    {
        var limits = configuration.ReadLimits().OfExtracts();
        var steps = await SeedLoader.ExplainAsync(store, ontology, paths, limits, cancellation);
        foreach (var step in steps)
            Console.WriteLine(step);
        Console.WriteLine(steps.Count == 0 ? "The graph holds all of it already." : "Nothing was written.");
    }

    /// <summary>What a load did, in a sentence.</summary>
    public static string Report(SeedResult result)
    {
        var written = result.Written;
        var waiting =
            result.FactsLeftOut == 0 ? "" : $" {result.FactsLeftOut} facts wait for review and stay in their files.";
        return written.Changed
            ? $"{written.ArticlesWritten} of {result.Files} articles written."
                + " Entities: "
                + $"{Changes(written.EntitiesAdded, written.EntitiesChanged, written.EntitiesRemoved, written.ArticlesWritten)}."
                + " Facts: "
                + $"{Changes(written.FactsAdded, written.FactsChanged, written.FactsRemoved, written.ArticlesWritten)}.{waiting}"
            : $"0 changes: the graph holds all {result.Files} articles already.{waiting}";
    }

    /// <summary>What several articles change is left out: what one adds the next one changes, and the sum would tell
    /// nothing.</summary>
    private static string Changes(int added, int changed, int removed, int articles) =>
        $"{added:N0} added"
        + (articles == 1 ? $", {changed:N0} changed" : "")
        + (removed > 0 ? $", {removed:N0} removed" : "");
}
