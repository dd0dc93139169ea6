using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>Compares proposed facts with those that a reader finds.</summary>
/// <param name="ontology">Says which relations read the same from both ends.</param>
/// <param name="wholly">Whether stance and dates must be right too, and the speaker where the annotation has
/// one.</param>
public sealed class FactCheck(Ontology ontology, bool wholly)
{
    /// <summary>Each proposal with whether it is right, and the facts that nobody proposed.</summary>
    public (IReadOnlyList<JudgedFact> Proposals, IReadOnlyList<GoldFact> Missed, int Found) Of(
        GoldPassage passage,
        Draft draft
    )
    {
        var found = new HashSet<GoldFact>();
        var proposals = new List<JudgedFact>();
        foreach (var fact in draft.Facts)
        {
            var fits = passage.Facts.Where(gold => Fits(gold, fact)).ToList();
            found.UnionWith(fits);
            proposals.Add(new JudgedFact(fact, fits.Count > 0));
        }
        var missed = passage.Facts.Where(gold => !gold.IsOptional && !found.Contains(gold)).ToList();
        return (proposals, missed, found.Count(gold => !gold.IsOptional));
    }

    private bool Fits(GoldFact gold, ProposedFact fact)
    {
        if (gold.Relation != fact.Relation)
            return false;
        var isSame = fact.Object is { } other
            ? (Names(gold.Subject, fact.Subject) && Names(gold.Target, other))
                || (
                    ontology.Relation(fact.Relation).Symmetric
                    && Names(gold.Target, fact.Subject)
                    && Names(gold.Subject, other)
                )
            : Names(gold.Subject, fact.Subject)
                && string.Equals(gold.Target, fact.Value, StringComparison.OrdinalIgnoreCase);
        return isSame && (!wholly || SaidAlike(gold, fact));
    }

    private static bool SaidAlike(GoldFact gold, ProposedFact fact) =>
        gold.Stance == fact.Stance
        && (gold.By is null || (fact.AttributedTo is { } by && Names(gold.By, by)))
        && (fact.Value is not null || AreDated(gold, [.. Dates(fact)]));

    private static bool AreDated(GoldFact gold, IReadOnlyList<string> dates) =>
        dates.All(date => gold.Dates.Any(right => right.TrimStart('?') == date))
        && gold.Dates.All(right => right.StartsWith('?') || dates.Contains(right));

    private static bool Names(string written, DocumentEntity entity) =>
        written.StartsWith('~')
            ? entity.Kind == written[1..]
            : entity.Name == written || entity.Spellings.Contains(written);

    /// <summary>The dates of a proposal, as annotations write them.</summary>
    internal static IEnumerable<string> Dates(ProposedFact fact)
    {
        if (fact.At is { } at)
            yield return $"at {at.Date}";
        if (fact.Since is { } since)
            yield return $"since {since.Date}";
        if (fact.Until is { } until)
            yield return $"until {until.Date}";
    }
}

/// <summary>A proposal and whether it is right.</summary>
public sealed record JudgedFact(ProposedFact Fact, bool IsRight)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Fact.Confidence:0.00} ")
        + string.Join(
            " | ",
            [
                Fact.Subject.Name,
                Fact.Relation,
                Fact.Object?.Name ?? Fact.Value,
                .. Fact.Stance == Stance.Asserted ? Array.Empty<string>() : [Fact.Stance.ToString().ToLowerInvariant()],
                .. FactCheck.Dates(Fact),
                .. Fact.AttributedTo is { } by ? [$"by {by.Name}"] : Array.Empty<string>(),
                Fact.Origin,
            ]
        );
}
