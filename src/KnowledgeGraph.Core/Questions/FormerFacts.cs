using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>Ids of facts that somebody noted before an end of the fact was merged into another entity.</summary>
public static class FormerFacts
{
    // The articles that were understood anew by a merge; the newest says the fact unless it was written since.
    private const int MaxChanges = 5;

    /// <summary>Ids that no link names are not looked for one by one.</summary>
    private const int MaxIds = 20;

    /// <summary>For so many changes a former id is known after the merge; no index leads from a fact to its changes,
    /// they are read one by one.</summary>
    public const int MaxLookedThrough = 100_000;

    /// <summary>The facts that stand for ids which the graph does not have, by these ids. Looks through the newest
    /// 100,000 changes for each: an id that went before is not known any more.</summary>
    public static async Task<IReadOnlyDictionary<FactId, Fact>> FindAsync(
        IGraphStore store,
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    )
    {
        var decisions = await store.GetDecisionsAsync(cancellation);
        var kept = new Dictionary<FactId, FactId>();
        foreach (var (id, identity) in await SaidAsync(store, decisions, ids, cancellation))
        {
            if (DecidedExtract.FactOf(id, identity, decisions) is var now && now != id)
                kept[id] = now;
        }
        if (kept.Count == 0)
            return new Dictionary<FactId, Fact>();
        var facts = await store.GetFactsByIdAsync([.. kept.Values.Distinct()], cancellation);
        return kept.Where(one => facts.ContainsKey(one.Value)).ToDictionary(one => one.Key, one => facts[one.Value]);
    }

    /// <summary>Whether an id may be a former one that is not known any more.</summary>
    public static async Task<bool> MayBeForgottenAsync(
        IGraphStore store,
        Decisions decisions,
        CancellationToken cancellation = default
    ) => decisions.Merged.Count > 0 && await NewestAsync(store, cancellation) > MaxLookedThrough;

    /// <summary>What facts were that articles said under ids which the graph does not have, because an entity was
    /// merged into another.</summary>
    internal static async Task<IReadOnlyDictionary<FactId, FactIdentity>> SaidAsync(
        IGraphStore store,
        Decisions decisions,
        IEnumerable<FactId> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<FactId, FactIdentity>();
        if (decisions.Merged.Count == 0)
            return found;
        var newest = await NewestAsync(store, cancellation);
        foreach (var id in ids.Where(id => FactId.IsId(id)).Distinct().Take(MaxIds))
        {
            var query = new ChangeQuery
            {
                Fact = id,
                Since = newest - MaxLookedThrough,
                NewestFirst = true,
            };
            var changes = await store.FindChangesAsync(query, MaxChanges, cancellation);
            var extracts = await store.GetExtractsAsync(
                [.. changes.Select(change => change.ArticleId).Distinct()],
                cancellation
            );
            if (extracts.Values.SelectMany(extract => extract.Facts).FirstOrDefault(fact => fact.Id == id) is { } said)
                found[id] = FactIdentities.Of(said, decisions.Ontology.Relation(said.Relation));
        }
        return found;
    }

    private static async Task<long> NewestAsync(IGraphStore store, CancellationToken cancellation) =>
        store.Sequence ?? (await store.GetSummaryAsync(cancellation)).Sequence;
}
