using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// Retractions and reviews that name a fact of another article by its id alone. They get what the fact is, so that they
/// follow it when its ends are merged, before or after they come.
/// </summary>
public static class DecisionTargets
{
    /// <summary>The extracts, with what the graph and the other extracts know of their targets. Asks the store only
    /// where there are bare ids.</summary>
    public static async Task<IReadOnlyList<ArticleExtract>> CompleteAsync(
        IGraphStore store,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation = default
    )
    {
        var bare = extracts.Where(extract => BareIn(extract).Any()).ToList();
        if (bare.Count == 0)
            return extracts;
        var wanted = bare.SelectMany(BareIn).ToHashSet();
        var known = await KnownAsync(store, extracts, bare, wanted, cancellation);
        return [.. extracts.Select(extract => bare.Contains(extract) ? With(extract, known) : extract)];
    }

    private static IEnumerable<FactId> BareIn(ArticleExtract extract)
    {
        var own = extract.Facts.Select(fact => fact.Id).ToHashSet();
        return extract
            .Retractions.Where(one => one.Fact is null)
            .Select(one => one.FactId)
            .Concat(extract.Reviews.Where(one => one.Fact is null).Select(one => one.FactId))
            .Where(id => !own.Contains(id));
    }

    private static async Task<Dictionary<FactId, FactIdentity>> KnownAsync(
        IGraphStore store,
        IReadOnlyList<ArticleExtract> extracts,
        List<ArticleExtract> bare,
        HashSet<FactId> wanted,
        CancellationToken cancellation
    )
    {
        var decisions = await store.GetDecisionsAsync(cancellation);
        var known = new Dictionary<FactId, FactIdentity>();
        foreach (var draft in extracts.SelectMany(extract => extract.Facts).Where(draft => wanted.Contains(draft.Id)))
            known[draft.Id] = FactIdentities.Of(draft, decisions.Ontology.Relation(draft.Relation));
        // As the same article had them before: importing it again changes nothing.
        var before = await store.GetExtractsAsync([.. bare.Select(extract => extract.Article.Id)], cancellation);
        foreach (var extract in before.Values)
        foreach (
            var (id, identity) in extract
                .Retractions.Select(one => (one.FactId, one.Fact))
                .Concat(extract.Reviews.Select(one => (one.FactId, one.Fact)))
        )
        {
            if (identity is not null)
                known.TryAdd(id, identity);
        }
        foreach (var fact in (await store.GetFactsByIdAsync([.. wanted.Except(known.Keys)], cancellation)).Values)
        {
            // Where a date of one article is part of it, the fact alone may not tell.
            if (FactIdentities.Of(fact, decisions.Ontology.Relation(fact.Relation)) is var identity)
                known[fact.Id] = identity;
        }
        foreach (
            var (id, identity) in await FormerFacts.SaidAsync(store, decisions, wanted.Except(known.Keys), cancellation)
        )
            known[id] = identity;
        return known.Where(one => one.Value.Id() == one.Key).ToDictionary();
    }

    private static ArticleExtract With(ArticleExtract extract, Dictionary<FactId, FactIdentity> known)
    {
        var own = extract.Facts.Select(fact => fact.Id).ToHashSet();
        return extract with
        {
            Retractions = [.. extract.Retractions.Select(one => one with { Fact = one.Fact ?? Of(one.FactId) })],
            Reviews = [.. extract.Reviews.Select(one => one with { Fact = one.Fact ?? Of(one.FactId) })],
        };

        FactIdentity? Of(FactId id) => own.Contains(id) ? null : known.GetValueOrDefault(id);
    }
}
