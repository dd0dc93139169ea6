using KnowledgeGraph.Extracts;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Fills an empty graph from the seed folder.</summary>
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
        var job = new SeedJob { Files = ExtractReader.FilesOf([folder]) };
        var output = () => Stream.Null;
        await using var services = new ServiceCollection().BuildServiceProvider();
        var place = new JobPlace(store, ontology, configuration, new ConsoleVoice(), null, output, services);
        await job.RunAsync(place, cancellation);
        return await store.GetSummaryAsync(cancellation);
    }
}
