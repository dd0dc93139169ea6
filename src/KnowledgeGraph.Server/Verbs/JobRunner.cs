using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Jobs;
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
        if (configuration.Setting("Remote:Url") is { } address)
        {
            using var remote = JobClient.At(address, configuration.Setting("Remote:Key"));
            await SendAsync(remote);
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
            await job.RunAsync(
                new JobPlace(store, ontology, configuration, voice, Environment.UserName, output),
                cancellation
            );
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            if (GraphFiles.Socket(configuration) is not { } socket || !File.Exists(socket))
                throw new UsageException(
                    $"{error.Message} If it is a server, let it do the work: --Remote:Url http://localhost:5080, "
                        + "with a key (kg keys add) in the environment variable Remote__Key where it has accounts."
                );
            using var local = JobClient.Local(socket);
            await SendAsync(local);
        }
        return 0;

        async Task SendAsync(JobClient client)
        {
            await using var written = output();
            await client.RunAsync(job, voice, written, cancellation);
        }
    }
}
