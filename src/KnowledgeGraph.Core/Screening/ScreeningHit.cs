using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Screening;

/// <summary>What one thing that was compared does to a score.</summary>
/// <param name="Name"><c>identifier</c>, <c>name</c>, <c>birthDate</c>, <c>country</c> or <c>kind</c>.</param>
/// <param name="Effect"><c>decides</c>, <c>raises</c> or <c>lowers</c>.</param>
/// <param name="Explanation">In words.</param>
public sealed record ScreeningFeature(string Name, string Effect, string Explanation);

/// <summary>A potential match: a person has to decide.</summary>
/// <param name="Entity">Who of the graph it may be.</param>
/// <param name="Score">0 to 1, calibrated as scores of names are, moved by what else is known.</param>
/// <param name="MatchedName">Which of the names fits best; null when an identifier alone led there.</param>
/// <param name="Features">What was compared, and what it does.</param>
/// <param name="Sanctions">Restrictions against the entity that are in force.</param>
/// <param name="Facts">Ids of the facts behind it: those restrictions, and the day of birth and the countries where the
/// subject has such.</param>
/// <param name="Cleared">Who said that it is not the same, and why; null when nobody did, or when the entity has
/// changed since.</param>
public sealed record ScreeningHit(
    Entity Entity,
    double Score,
    string? MatchedName,
    IReadOnlyList<ScreeningFeature> Features,
    IReadOnlyList<Entity> Sanctions,
    IReadOnlyList<FactId> Facts,
    Clearance? Cleared
)
{
    /// <summary>What the score means.</summary>
    public NameVerdict Verdict => NameThresholds.VerdictOf(Score);
}

/// <summary>The potential matches of one subject, the likeliest first; none says only that none was found.</summary>
public sealed record ScreenedSubject(string Key, string Name, IReadOnlyList<ScreeningHit> Hits);

/// <summary>An answer, as of a change of the graph.</summary>
/// <param name="Sequence">Number of the last change that was looked at.</param>
/// <param name="Subjects">In the order that they were asked in.</param>
public sealed record ScreeningResult(long Sequence, IReadOnlyList<ScreenedSubject> Subjects);
