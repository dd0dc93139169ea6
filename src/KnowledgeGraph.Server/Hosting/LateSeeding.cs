using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Seeds as soon as a store that could not be reached at the start answers.</summary>
internal sealed class LateSeeding(
    IGraphStore store,
    Ontology ontology,
    IConfiguration configuration,
    ILogger<LateSeeding> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var summary = await Seeding.SeedIfEmptyAsync(store, ontology, configuration, stoppingToken);
                log.LogInformation(
                    "The store answers: {Entities} entities, {Facts} facts",
                    summary.Entities,
                    summary.Facts
                );
                return;
            }
            catch (StoreException)
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
