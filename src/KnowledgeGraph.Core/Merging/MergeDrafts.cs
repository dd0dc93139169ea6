using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>Drafts of one article that decisions make drafts of one entity or fact.</summary>
internal static class MergeDrafts
{
    /// <summary>
    /// What one article says of an entity under several ids that stand for one. The entity is shown by the name of the
    /// id that is kept; names of the others are names like any.
    /// </summary>
    internal static EntityDraft Entity(string id, IReadOnlyList<EntityDraft> drafts)
    {
        var first = drafts[0];
        if (drafts.Count == 1)
            return first.Id == id ? first : first with { Id = id, Names = [.. first.Names.Select(NotShown)] };
        if (drafts.Any(draft => draft.Kind != first.Kind))
            throw Merge.KindsDiffer(id, drafts);
        var names = drafts
            .SelectMany((draft, i) => i > 0 || draft.Id != id ? draft.Names.Select(NotShown) : draft.Names)
            .DistinctBy(name => (name.Value, name.Language, name.Kind, name.Scheme));
        return new EntityDraft(
            id,
            first.Kind,
            [.. names],
            Merge.Summary(drafts.Select(draft => draft.Summary)),
            Merge.Identifiers(drafts.SelectMany(draft => draft.Identifiers))
        );
    }

    /// <summary>The draft with the chosen name, where it has it, as the only one to show.</summary>
    internal static EntityDraft Shown(EntityDraft draft, string? chosen) =>
        chosen is null
            ? draft
            : draft with
            {
                Names =
                [
                    .. draft
                        .Names.Select(name =>
                            name.Value == chosen ? name with { Kind = NameKind.Primary } : NotShown(name)
                        )
                        .DistinctBy(name => (name.Value, name.Language, name.Kind, name.Scheme)),
                ],
            };

    private static EntityName NotShown(EntityName name) =>
        name.Kind == NameKind.Primary ? name with { Kind = NameKind.Full } : name;

    /// <summary>
    /// What one article says of one relation of two entities that were more, divided into what can mean the same time.
    /// </summary>
    internal static IEnumerable<List<FactDraft>> Periods(IEnumerable<FactDraft> drafts)
    {
        var periods = new List<(Period Span, List<FactDraft> Drafts)>();
        foreach (var draft in drafts.OrderBy(draft => draft.Period, Period.MostDetailFirst))
        {
            var i = periods.FindIndex(period =>
                period.Span == draft.Period || period.Span.JoinedWith(draft.Period, overlapping: false) is not null
            );
            if (i < 0)
                periods.Add((draft.Period, [draft]));
            else
            {
                periods[i].Drafts.Add(draft);
                periods[i] = (periods[i].Span.JoinedWith(draft.Period) ?? draft.Period, periods[i].Drafts);
            }
        }
        return periods.Select(period => period.Drafts);
    }

    /// <summary>What one article says of a fact that it says several times, each with its evidence.</summary>
    internal static FactDraft Fact(IReadOnlyList<FactDraft> drafts)
    {
        if (drafts.Count == 1)
            return drafts[0];
        var merged = Merge.Fact([.. drafts.Select(draft => (default(ArticleId), draft))], 0, null);
        return drafts[0] with
        {
            Start = merged.Start,
            End = merged.End,
            At = merged.At,
            Confidence = merged.Confidence,
            Qualifiers = merged.Qualifiers,
            Spans =
            [
                .. drafts
                    .SelectMany(draft => draft.Spans)
                    .Distinct()
                    .OrderBy(span => span.Sentence)
                    .ThenBy(span => span.Offset),
            ],
        };
    }
}
