using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>One article of a write, a change of its own: what it says and how that is understood.</summary>
/// <param name="Said">As it is kept, and exported.</param>
/// <param name="Understood">As it goes into the graph; the very <paramref name="Said"/> when no decision says
/// otherwise.</param>
/// <param name="IsRemoved">Whether the article is taken out.</param>
/// <param name="Reviewed">Ids of facts whose review it changes.</param>
public sealed record ArticleWrite(
    ArticleExtract Said,
    ArticleExtract Understood,
    bool IsRemoved,
    IReadOnlySet<FactId> Reviewed
)
{
    /// <summary>Who writes it.</summary>
    public WriteOrigin? Origin { get; private init; }

    /// <summary>Hash of what it says, where it was needed before.</summary>
    public string? KnownHash { get; private init; }

    /// <summary>Facts that decisions or periods alone give another id, by that id, with the ids they had.</summary>
    internal ILookup<FactId, FactId> Renamed { get; private init; } = NoNames;

    private FactPeriods PeriodsBefore { get; init; } = FactPeriods.None;

    private FactPeriods PeriodsAfter { get; init; } = FactPeriods.None;

    /// <summary>
    /// The first sequence number at which this fact held, under its present id or any earlier one
    /// (<see cref="Fact.Recorded"/>): a decision that gives it another id does not make it younger. Null when it is
    /// new.
    /// </summary>
    /// <param name="fact">Its id now.</param>
    /// <param name="sinceUnder">Since when it held under an id; null when it did not.</param>
    public long? Earliest(FactId fact, Func<FactId, long?> sinceUnder) =>
        Renamed[fact].Append(fact).Select(sinceUnder).Min();

    /// <summary>
    /// All that a write has to do: its extracts, the articles to remove, and the articles whose meaning its decisions
    /// change. Unchanged extracts are included, see <see cref="IsKnown"/>.
    /// </summary>
    /// <param name="write">The write.</param>
    /// <param name="before">Decisions until now.</param>
    /// <param name="after">Decisions with the write.</param>
    /// <param name="others">Other articles whose meaning may change: those that name
    /// <see cref="Decisions.EntitiesResolvedDifferently"/> entities, and
    /// <see cref="Decisions.ArticlesSupersededDifferently"/>.</param>
    /// <param name="periods">What the write changes about the times at which relations hold.</param>
    /// <param name="present">Whether an article is there.</param>
    public static IEnumerable<ArticleWrite> All(
        GraphWrite write,
        Decisions before,
        Decisions after,
        IEnumerable<ArticleExtract> others,
        PeriodPlan periods,
        Func<ArticleId, bool> present
    ) =>
        Each(write, before, after, others, periods, present)
            .Select(one =>
                one with
                {
                    Origin = write.Origin,
                    KnownHash = periods.HashOf(one.Said),
                    PeriodsBefore = periods.Before,
                    PeriodsAfter = periods.After,
                }
            );

    private static IEnumerable<ArticleWrite> Each(
        GraphWrite write,
        Decisions before,
        Decisions after,
        IEnumerable<ArticleExtract> others,
        PeriodPlan periods,
        Func<ArticleId, bool> present
    )
    {
        var written = write.Extracts.Select(extract => extract.Article.Id).Concat(write.Removed).ToHashSet();
        // First, so that what joins a period meets those that belong to it and no others; in the order of their ids, so
        // that every store counts the same steps.
        foreach (var said in periods.MovedExtracts.OrderBy(one => one.Article.Id, StringComparer.Ordinal))
            yield return Of(said, NoFacts);
        foreach (var extract in write.Extracts)
            yield return Of(extract, ReviewedBy(extract.Article.Id, before, after));
        foreach (
            var id in write
                .Removed.Distinct()
                .Where(id => present(id) && write.Extracts.All(extract => extract.Article.Id != id))
        )
        {
            var nothing = new ArticleExtract(
                new Article(id, "", "", default, null, "", TextKind.OwnWords, null, [], ""),
                [],
                [],
                [],
                []
            );
            yield return new ArticleWrite(nothing, nothing, true, ReviewedBy(id, before, after));
        }
        if (ReferenceEquals(before, after))
            yield break;
        foreach (
            var said in others
                .Concat(after.Extracts.Values)
                .DistinctBy(extract => extract.Article.Id)
                .OrderBy(extract => extract.Article.Id, StringComparer.Ordinal)
        )
        {
            if (written.Contains(said.Article.Id))
                continue;
            var understood = DecidedExtract.Apply(said, after);
            if (GraphJson.HashOf(understood) != GraphJson.HashOf(DecidedExtract.Apply(said, before)))
                yield return Of(said, NoFacts);
        }

        ArticleWrite Of(ArticleExtract said, IReadOnlySet<FactId> reviewed) =>
            new(said, periods.After.Apply(DecidedExtract.Apply(said, after)), false, reviewed)
            {
                Renamed = RenamedIn(said, before, after, periods),
            };
    }

    /// <summary>Whether writing it changes nothing: the same is there, and understood as it was.</summary>
    /// <param name="hashThere">Hash of what is there; null when there is nothing.</param>
    /// <param name="hash">Hash of <see cref="Said"/>.</param>
    /// <param name="decisions">Those that it is understood by there.</param>
    /// <param name="isAgain">Whether this very write has written it before.</param>
    public bool IsKnown(string? hashThere, string hash, Decisions decisions, bool isAgain = false)
    {
        if (IsRemoved || hashThere != hash)
            return false;
        var periods = isAgain ? PeriodsAfter : PeriodsBefore;
        return ReferenceEquals(Said, Understood)
                && !decisions.ChangeEntities
                && !decisions.IsWithdrawn(Said.Article)
                && !periods.Has(Said.Article.Id)
            || GraphJson.HashOf(Understood) == GraphJson.HashOf(periods.Apply(DecidedExtract.Apply(Said, decisions)));
    }

    private static readonly HashSet<FactId> NoFacts = [];
    private static readonly ILookup<FactId, FactId> NoNames = Enumerable.Empty<FactId>().ToLookup(id => id);

    private static ILookup<FactId, FactId> RenamedIn(
        ArticleExtract said,
        Decisions before,
        Decisions after,
        PeriodPlan periods
    )
    {
        var article = said.Article.Id;
        if (ReferenceEquals(before, after) && !periods.Before.Has(article) && !periods.After.Has(article))
            return NoNames;
        var facts = said.Facts.Select(fact =>
            (
                fact.Id,
                Identity: (FactIdentity?)FactIdentities.Of(fact, after.Ontology.Relation(fact.Relation)),
                fact.Period
            )
        );
        var decided = said
            .Retractions.Select(one => (Id: one.FactId, Identity: one.Fact))
            .Concat(said.Reviews.Select(one => (Id: one.FactId, Identity: one.Fact)));
        return facts
            .Select(fact =>
                (
                    Old: periods.Before.IdOf(article, Shown(fact.Id, fact.Identity, before), fact.Period),
                    New: periods.After.IdOf(article, Shown(fact.Id, fact.Identity, after), fact.Period)
                )
            )
            .Concat(
                decided.Select(fact =>
                    (Old: Shown(fact.Id, fact.Identity, before), New: Shown(fact.Id, fact.Identity, after))
                )
            )
            .Where(fact => fact.Old != fact.New)
            .Distinct()
            .ToLookup(fact => fact.New, fact => fact.Old);

        static FactId Shown(FactId id, FactIdentity? identity, Decisions decisions) =>
            DecidedExtract.FactOf(id, identity, decisions);
    }

    private static HashSet<FactId> ReviewedBy(ArticleId article, Decisions before, Decisions after)
    {
        if (ReferenceEquals(before, after))
            return NoFacts;
        return [.. Ids(before).Union(Ids(after)).Where(id => before.ReviewOf(id) != after.ReviewOf(id))];

        IEnumerable<FactId> Ids(Decisions decisions) =>
            decisions
                .Extracts.GetValueOrDefault(article)
                ?.Reviews.Select(review => DecidedExtract.FactOf(review.FactId, review.Fact, decisions))
            ?? [];
    }
}
