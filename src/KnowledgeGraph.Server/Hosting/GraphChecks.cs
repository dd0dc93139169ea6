using KnowledgeGraph.Loading;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The graph: whether it can be opened, or the server that has it open answers.</summary>
internal static class GraphChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IConfiguration configuration,
        CancellationToken cancellation
    )
    {
        try
        {
            var ontology = configuration.ReadOntology();
            if (GraphFiles.IsFile(configuration) && !File.Exists(GraphFiles.Graph(configuration)))
                return
                [
                    Finding.Good(
                        "graph",
                        $"{GraphFiles.Graph(configuration)} is not there yet; it is made at the start."
                    ),
                ];
            await using var store = await StoreOpening.OpenAsync(configuration, ontology, cancellation);
            var summary = await store.GetSummaryAsync(cancellation);
            GraphFit.Require(summary, ontology);
            var past = OntologyFit.Misfits(await store.CountUncountedAsync(cancellation), ontology).ToList();
            return
            [
                Finding.Good(
                    "graph",
                    $"{summary.Entities:N0} entities, {summary.Facts:N0} facts"
                        + (GraphFiles.IsFile(configuration) ? "; no server has it open." : ".")
                ),
                .. past.Select(one =>
                    Finding.Doubtful(
                        "past",
                        $"What was known before and the ontology does not have: {one}. knownAt leaves it out until "
                            + "kg migrate has carried it over; kg migrate --dry-run says how."
                    )
                ),
            ];
        }
        catch (StoreException error) when (error.Reason == StoreErrorCode.Locked)
        {
            return [await AskServerAsync(configuration, error, cancellation)];
        }
        catch (Exception error) when (Jobs.Explanation.Of(error) is { } text)
        {
            return [Finding.Bad("graph", text)];
        }
    }

    private static async Task<Finding> AskServerAsync(
        IConfiguration configuration,
        StoreException locked,
        CancellationToken cancellation
    )
    {
        if (GraphFiles.Socket(configuration) is not { } socket || !File.Exists(socket))
            return Finding.Doubtful("graph", locked.Message);
        try
        {
            using var http = Jobs.OtherServer.By(socket);
            http.Timeout = TimeSpan.FromSeconds(10);
            var health = await http.GetStringAsync("health", cancellation);
            return Finding.Good("graph", $"A server has it open and says {health}");
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return Finding.Bad("graph", $"A server has it open and does not answer: {error.Message} Look at its log.");
        }
    }
}
