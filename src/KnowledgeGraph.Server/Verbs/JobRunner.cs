using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Server.Watching;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Verbs;

/// <summary>Does a job with the graph; where a server has it open, that server does it.</summary>
internal static class JobRunner
{
    /// <summary>Does it with a voice on the console.</summary>
    /// <param name="configuration">Names the graph, or the server.</param>
    /// <param name="job">What to do.</param>
    /// <param name="output">Makes what the job writes to, when it does.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<int> RunAsync(
        IConfiguration configuration,
        Job job,
        Func<Stream> output,
        CancellationToken cancellation
    )
    {
        var voice = new ConsoleVoice();
        if (OtherServer.Named(configuration) is { } named)
        {
            await SendAsync(named);
            return 0;
        }
        if (!job.BeginsGraph)
            StoreOpening.RequireGraph(configuration);
        var ontology = configuration.ReadOntology();
        try
        {
            await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
            if (job.Least > Role.Reader)
                await GraphFit.RequireAsync(store, ontology, cancellation);
            await using var services = Services(configuration, ontology, store);
            await job.RunAsync(
                new JobPlace(store, ontology, configuration, voice, Environment.UserName, output, services),
                cancellation
            );
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            await SendAsync(OtherServer.Holding(configuration, error));
        }
        return 0;

        async Task SendAsync(HttpClient http)
        {
            using var client = new JobClient(http);
            await using var written = output();
            await client.RunAsync(job, voice, written, cancellation);
        }
    }

    private static ServiceProvider Services(IConfiguration configuration, Ontology ontology, IGraphStore store) =>
        new ServiceCollection()
            .AddSingleton(ontology)
            .AddSingleton(store)
            .AddScreener(configuration)
            .AddSingleton(_ => ReviewOpening.Open(configuration, ontology, store))
            .BuildServiceProvider();
}
