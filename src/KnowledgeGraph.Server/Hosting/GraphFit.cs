using KnowledgeGraph.Loading;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Refuses to work with what could not be asked: every question for it would fail.</summary>
internal static class GraphFit
{
    /// <summary>Throws <see cref="UsageException"/> when the graph holds what the ontology does not have.</summary>
    public static async Task RequireAsync(IGraphStore store, Ontology ontology, CancellationToken cancellation) =>
        Require(await store.GetSummaryAsync(cancellation), ontology);

    /// <summary>Throws <see cref="UsageException"/> when the graph holds what the ontology does not have.</summary>
    public static void Require(GraphSummary summary, Ontology ontology)
    {
        var misfits = OntologyFit.Misfits(summary, ontology);
        if (misfits.Count > 0)
            throw new UsageException(
                $"The graph holds what the ontology does not have:{Environment.NewLine}- "
                    + $"{string.Join($"{Environment.NewLine}- ", misfits)}{Environment.NewLine}"
                    + "Put it back into ontology.yaml (Seed:Folder), or carry the graph over: kg migrate --dry-run "
                    + "says how; nothing was changed."
            );
    }
}
