using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>
/// How contributions of articles become entities and facts: pure functions whose result does not depend on the order of
/// the contributions. Stores call them for whatever a write touches.
/// </summary>
public static class Merge
{
    /// <summary>
    /// The entity that these drafts (at least one, of one id, with their articles) and facts about it show. Throws
    /// <see cref="GraphConflictException"/> when their kinds differ.
    /// </summary>
    /// <param name="drafts">What each article says of it.</param>
    /// <param name="values">Its facts that are values of properties, retracted ones left out.</param>
    public static Entity Entity(IReadOnlyCollection<EntityDraft> drafts, IEnumerable<Fact> values)
    {
        var first = drafts.First();
        foreach (var draft in drafts)
        {
            if (draft.Kind != first.Kind)
                throw KindsDiffer(first.Id, drafts);
        }
        var names = MergeNames.Of(drafts);
        return new Entity(
            first.Id,
            first.Kind,
            names[0].Value,
            names,
            Summary(drafts.Select(draft => draft.Summary)),
            Identifiers(drafts.SelectMany(draft => draft.Identifiers)),
            MergeProperties.Of(values)
        );
    }

    /// <summary>
    /// The entity with what one more article says of it, properties left as they are: the same as merging all drafts
    /// again, which for somebody whom thousands of articles name takes long. The very entity when nothing is new; null
    /// when it alone does not tell.
    /// </summary>
    public static Entity? Add(Entity entity, EntityDraft draft)
    {
        if (draft.Kind != entity.Kind || MergeNames.Add(entity.Names, draft) is not { } names)
            return null;
        var summary = Summary([entity.Summary, draft.Summary]);
        var identifiers =
            draft.Identifiers.Count == 0
                ? entity.Identifiers
                : Identifiers(entity.Identifiers.Concat(draft.Identifiers));
        return
            ReferenceEquals(names, entity.Names)
            && summary == entity.Summary
            && identifiers.Count == entity.Identifiers.Count
            ? entity
            : entity with
            {
                Name = names[0].Value,
                Names = names,
                Summary = summary,
                Identifiers = identifiers,
            };
    }

    /// <summary>The fact that these drafts (at least one, of one id) of different articles show.</summary>
    /// <param name="drafts">Each with the id of its article.</param>
    /// <param name="recorded">Sequence number of the change that brought it.</param>
    /// <param name="retraction">The tombstone, or null.</param>
    public static Fact Fact(
        IReadOnlyCollection<(ArticleId ArticleId, FactDraft Draft)> drafts,
        long recorded,
        Retraction? retraction
    )
    {
        var identity = drafts.First().Draft;
        PartialDate? start = null,
            end = null,
            at = null;
        var confidence = 0d;
        foreach (var (_, draft) in drafts)
        {
            start = Period.Best(start, draft.Start, earlier: true);
            end = Period.Best(end, draft.End, earlier: false);
            at = Period.Best(at, draft.At, earlier: true);
            confidence = Math.Max(confidence, draft.Confidence);
        }
        return new Fact(
            identity.Id,
            identity.Relation,
            identity.Subject,
            identity.Object,
            identity.Value,
            start,
            end,
            at,
            identity.Stance,
            identity.AttributedTo,
            confidence,
            Details.Merge(drafts.Select(one => one.Draft.Qualifiers)),
            drafts.Count(one => !one.Draft.IsWithdrawn),
            recorded,
            retraction
        );
    }

    /// <summary>
    /// The fact with what one more article says of it: the same as merging all drafts again, since of two dates or
    /// confidences one always wins, and of qualifiers all stay.
    /// </summary>
    public static Fact Add(Fact fact, FactDraft draft) =>
        fact with
        {
            Start = Period.Best(fact.Start, draft.Start, earlier: true),
            End = Period.Best(fact.End, draft.End, earlier: false),
            At = Period.Best(fact.At, draft.At, earlier: true),
            Confidence = Math.Max(fact.Confidence, draft.Confidence),
            Qualifiers =
                draft.Qualifiers.Count == 0 ? fact.Qualifiers : Details.Merge([fact.Qualifiers, draft.Qualifiers]),
            ArticleCount = fact.ArticleCount + (draft.IsWithdrawn ? 0 : 1),
        };

    /// <summary>The tombstone shown when several articles take a fact back: the earliest, then that of the smaller
    /// article id; null for none.</summary>
    public static Retraction? Retraction(IEnumerable<(ArticleId ArticleId, Retraction Retraction)> retractions) =>
        retractions
            .OrderBy(one => one.Retraction.At)
            .ThenBy(one => one.ArticleId)
            .Select(one => one.Retraction)
            .FirstOrDefault();

    internal static string? Summary(IEnumerable<string?> summaries) =>
        summaries
            .OfType<string>()
            .OrderByDescending(text => text.Length)
            .ThenBy(text => text, StringComparer.Ordinal)
            .FirstOrDefault();

    internal static IReadOnlyList<Identifier> Identifiers(IEnumerable<Identifier> identifiers) =>
        [
            .. identifiers
                .Distinct()
                .OrderBy(identifier => identifier.Scheme, StringComparer.Ordinal)
                .ThenBy(identifier => identifier.Value, StringComparer.Ordinal),
        ];

    internal static GraphConflictException KindsDiffer(string id, IReadOnlyCollection<EntityDraft> drafts)
    {
        var kinds = drafts
            .GroupBy(draft => draft.Kind)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Key} (in {string.Join(", ", ArticlesOf(kind).Take(3))})");
        return new GraphConflictException(
            $"'{id}' is of different kinds: {string.Join(" and ", kinds)}. "
                + "An id stands for one entity of one kind: correct the kind, or give one of them another id."
        );

        static IEnumerable<ArticleId> ArticlesOf(IEnumerable<EntityDraft> drafts) =>
            drafts.SelectMany(draft => draft.Names).SelectMany(name => name.Articles).Distinct().Order();
    }
}
