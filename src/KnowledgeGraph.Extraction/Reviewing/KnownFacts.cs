using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>What the graph knows of a proposal.</summary>
/// <param name="State">Whether it is new, confirms or contradicts.</param>
/// <param name="Fact">Id of the fact that it confirms or contradicts.</param>
public sealed record Known(KnownState State, FactId? Fact);

/// <summary>How a proposal stands to the graph.</summary>
public enum KnownState
{
    New,
    Confirms,
    Contradicts,
}

/// <summary>Asks the graph what it knows of proposals.</summary>
internal static class KnownFacts
{
    public static async Task<IReadOnlyDictionary<string, Known>> OfAsync(
        ReviewItem item,
        Ontology ontology,
        IGraphStore store,
        CancellationToken cancellation
    )
    {
        var ids = item.Proposals.ToDictionary(proposal => proposal.Id, proposal => IdOf(proposal, ontology));
        var there = await store.GetFactsByIdAsync([.. ids.Values.Distinct()], cancellation);
        var functional = item
            .Proposals.Where(proposal =>
                ontology.Relation(proposal.Relation).Functional && !there.ContainsKey(ids[proposal.Id])
            )
            .ToList();
        var others = await OthersAsync(functional, store, cancellation);
        return item.Proposals.ToDictionary(
            proposal => proposal.Id,
            proposal =>
                there.ContainsKey(ids[proposal.Id]) ? new Known(KnownState.Confirms, ids[proposal.Id])
                : others.TryGetValue((proposal.Subject, proposal.Relation), out var other)
                && !IsCovered(proposal, other)
                    ? new Known(KnownState.Contradicts, other.Id)
                : new Known(KnownState.New, null)
        );
    }

    private static FactId IdOf(ReviewProposal proposal, Ontology ontology)
    {
        var relation = ontology.Relation(proposal.Relation);
        var (from, to) = (proposal.Subject, proposal.Object);
        if (relation.Symmetric && string.CompareOrdinal(from, to) > 0)
            (from, to) = (to!, from);
        return FactId.Of(
            relation.Name,
            from,
            to ?? proposal.Value ?? "",
            proposal.Stance,
            proposal.AttributedTo,
            relation.TimeKey ? proposal.At ?? proposal.Start : null
        );
    }

    private static async Task<Dictionary<(string, string), Fact>> OthersAsync(
        List<ReviewProposal> proposals,
        IGraphStore store,
        CancellationToken cancellation
    )
    {
        if (proposals.Count == 0)
            return [];
        var filter = new FactFilter { Relations = [.. proposals.Select(proposal => proposal.Relation).Distinct()] };
        var answers = await store.GetFactsAsync(
            [
                new FactRequest(
                    [.. proposals.Select(proposal => proposal.Subject).Distinct()],
                    filter,
                    [],
                    new PageRequest(200)
                ),
            ],
            cancellation
        );
        return answers[0]
            .SelectMany(entity => entity.Value.Items.Select(end => (entity.Key, end.Item.Fact)))
            .Where(pair => pair.Fact is { Retraction: null, Stance: Stance.Asserted } fact && fact.Subject == pair.Key)
            .GroupBy(pair => (pair.Key, pair.Fact!.Relation))
            .ToDictionary(same => same.Key, same => same.First().Fact!);
    }

    /// <summary>A coarser or finer date does not contradict.</summary>
    private static bool IsCovered(ReviewProposal proposal, Fact fact) =>
        proposal.Stance != Stance.Asserted
        || (
            PartialDate.TryParse(proposal.Value, out var a)
            && PartialDate.TryParse(fact.Value, out var b)
            && a.Overlaps(b)
        );
}
