using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Names.Words;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Screening;

/// <summary>
/// What is known beside the names moves their score, as odds: how many times likelier it is for the same person than
/// for a namesake.
/// </summary>
internal sealed class Weighing(Ontology ontology)
{
    private const double SameDay = 30;
    private const double SameYear = 5;
    private const double OtherDate = 0.04;
    private const double SameCountry = 2;
    private const double OtherCountry = 0.5;
    private const double OtherKind = 0.15;
    private const double SameIdentifier = 0.995;
    private const double OtherIdentifier = 0.3;

    /// <summary>The score and what it is made of.</summary>
    public (double Score, List<ScreeningFeature> Features) Of(
        ScreeningSubject subject,
        Entity entity,
        NameHit? name,
        IReadOnlyList<Entity> countries
    )
    {
        var features = new List<ScreeningFeature>();
        if (Shared(subject, entity) is { } shared)
        {
            features.Add(new("identifier", "decides", $"the same {shared.Scheme} id {shared.Value}"));
            if (name is not null)
                features.Add(new("name", "raises", $"{name.Name}: {name.Match.Explanation}"));
            return (SameIdentifier, features);
        }
        var odds = Odds(name?.Match.Score ?? 0);
        if (name is not null)
            features.Add(new("name", "raises", $"{name.Name}: {name.Match.Explanation}"));
        foreach (var (factor, feature) in Others(subject, entity, countries))
        {
            odds *= factor;
            features.Add(feature);
        }
        return (Math.Round(odds / (1 + odds), 4), features);
    }

    private IEnumerable<(double, ScreeningFeature)> Others(
        ScreeningSubject subject,
        Entity entity,
        IReadOnlyList<Entity> countries
    )
    {
        if (Contradicting(subject, entity) is { } other)
            yield return (OtherIdentifier, new("identifier", "lowers", $"another {other.Scheme} id: {other.Value}"));
        if (Born(subject, entity) is { } born)
            yield return born;
        if (subject.Countries is { Count: > 0 } said && countries.Count > 0)
        {
            var names = string.Join(", ", countries.Select(country => country.Name));
            yield return said.Any(country => countries.Any(one => IsCountry(country, one)))
                ? (SameCountry, new("country", "raises", $"the same country: {names}"))
                : (OtherCountry, new("country", "lowers", $"another country: {names}"));
        }
        if (subject.Kind is { } kind && !ontology.Fits(entity.Kind, [kind]))
            yield return (OtherKind, new("kind", "lowers", $"it is a {ontology.Kind(entity.Kind).Label}"));
    }

    private (double, ScreeningFeature)? Born(ScreeningSubject subject, Entity entity)
    {
        if (
            subject.BirthDate is not { } asked
            || ontology.Screening.Born is not { } property
            || !PartialDate.TryParse(entity.Properties.GetValueOrDefault(property), out var known)
        )
            return null;
        if (!asked.CanBe(known))
            return (OtherDate, new("birthDate", "lowers", $"born {known}, not {asked}"));
        var toTheDay = asked.Day is not null && known.Day is not null;
        return (toTheDay ? SameDay : SameYear, new("birthDate", "raises", $"born {known}"));
    }

    private static bool IsCountry(string asked, Entity country)
    {
        var name = CountryCodes.NameOf(asked);
        return country.Identifiers.Any(id =>
                string.Equals(id.Value, asked, StringComparison.OrdinalIgnoreCase)
                || (name is not null && CountryCodes.NameOf(id.Value) == name)
            )
            || country.Names.Any(one =>
                NameMatcher.Compare(name ?? asked, one.Value, NameSort.Thing)?.Score >= NameThresholds.Same
            );
    }

    /// <summary>The id of the subject that the entity has, too; null when there is none.</summary>
    internal static Identifier? Shared(ScreeningSubject subject, Entity entity) =>
        subject.Identifiers?.FirstOrDefault(id => entity.Identifiers.Any(known => IsSame(known, id)));

    /// <summary>An id of a scheme in which the entity has only others.</summary>
    private static Identifier? Contradicting(ScreeningSubject subject, Entity entity) =>
        entity.Identifiers.FirstOrDefault(known =>
            subject.Identifiers?.Any(id => id.Scheme == known.Scheme && !IsSame(known, id)) == true
        );

    /// <summary>Equal apart from case, signs and the alphabet of letters that look alike.</summary>
    public static bool IsSame(Identifier one, Identifier other) =>
        one.Scheme == other.Scheme && IdentifierIndex.KeyOf(one.Value) == IdentifierIndex.KeyOf(other.Value);

    private static double Odds(double share) => share / Math.Max(0.015, 1 - share);
}
