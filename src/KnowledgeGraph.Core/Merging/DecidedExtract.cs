using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>
/// How an article is understood under decisions: entities that were judged to be one are one, and rejected facts are
/// taken back. The graph is the merge of the articles as understood; what they said is kept beside, so that a decision
/// can be taken back.
/// </summary>
public static class DecidedExtract
{
    /// <summary>The very extract when decisions change nothing about it; else one without decisions of its
    /// own.</summary>
    public static ArticleExtract Apply(ArticleExtract said, Decisions decisions)
    {
        var isWithdrawn = decisions.IsWithdrawn(said.Article);
        if (!isWithdrawn && !Decisions.Decides(said) && !said.Entities.Any(entity => decisions.Change(entity.Id)))
            return said;
        var facts = new List<FactDraft>();
        var ids = new Dictionary<FactId, FactId>();
        var named = said.Entities.Select(entity => entity.Id).ToHashSet();
        foreach (
            var group in said
                .Facts.Select(fact => (Said: fact, Now: Of(fact, decisions, named)))
                .GroupBy(fact => fact.Now.Id)
        )
        {
            foreach (var (fact, now) in group)
                ids[fact.Id] = now.Id;
            // Drops facts whose two ends were merged into one entity.
            var kept = group
                .Where(fact =>
                    fact.Now.Object is null
                    || fact.Now.Object != fact.Now.Subject
                    || fact.Said.Object == fact.Said.Subject
                )
                .Select(fact => fact.Now)
                .ToList();
            var hasPeriods = kept.Count > 1 && decisions.Ontology.Relation(kept[0].Relation).HasPeriods;
            foreach (var same in hasPeriods ? MergeDrafts.Periods(kept) : [kept])
            {
                if (same.Count > 0)
                    facts.Add(MergeDrafts.Fact(same) with { IsWithdrawn = isWithdrawn });
            }
        }
        var entities = said
            .Entities.GroupBy(entity => decisions.Resolve(entity.Id))
            .Select(one => MergeDrafts.Entity(one.Key, [.. one.OrderBy(entity => entity.Id != one.Key)]))
            .Select(draft => MergeDrafts.Shown(draft, decisions.ShownNameOf(draft.Id)));
        return new ArticleExtract(
            said.Article,
            said.Sentences,
            [.. entities],
            facts,
            Retractions(said, ids, decisions)
        );
    }

    /// <summary>The id under which the graph shows a fact that a decision is about.</summary>
    public static FactId FactOf(FactId id, FactIdentity? identity, Decisions decisions) =>
        identity is null || !decisions.Ontology.TryRelation(identity.Relation, out var relation) ? id
        : identity.Between(decisions.Resolve, relation) is var now && now == identity ? id
        : now.Id();

    private static FactDraft Of(FactDraft said, Decisions decisions, HashSet<string> named)
    {
        var relation = decisions.Ontology.Relation(said.Relation);
        var identity = FactIdentities.Of(said, relation);
        var now = identity.Between(decisions.Resolve, relation);
        var qualifiers = Details.Map(said.Qualifiers, value =>
            named.Contains(value) ? decisions.Resolve(value) : value
        );
        return now == identity && ReferenceEquals(qualifiers, said.Qualifiers)
            ? said
            : said with
            {
                Id = now == identity ? said.Id : now.Id(),
                Subject = now.Subject,
                Object = now.Object,
                AttributedTo = now.AttributedTo,
                Qualifiers = qualifiers,
            };
    }

    /// <summary>
    /// The retractions, and one for each rejected fact. When a fact is retracted twice, the first counts.
    /// </summary>
    private static List<RetractionDraft> Retractions(
        ArticleExtract said,
        Dictionary<FactId, FactId> ids,
        Decisions decisions
    )
    {
        var retracted = said.Retractions.Select(one => one with { FactId = Now(one.FactId, one.Fact) });
        var rejected = said
            .Reviews.Where(one => one.Review.State == ReviewState.Rejected)
            .Select(one => new RetractionDraft(
                Now(one.FactId, one.Fact),
                new Retraction(RetractionReasons.Rejected, one.Review.At, one.Review.By, one.Review.Reason, null)
            ));
        return
        [
            .. retracted
                .Concat(rejected)
                .DistinctBy(one => one.FactId)
                .Select(one => new RetractionDraft(one.FactId, one.Retraction)),
        ];

        FactId Now(FactId id, FactIdentity? identity) =>
            ids.TryGetValue(id, out var now) ? now : FactOf(id, identity, decisions);
    }
}
