using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>What to count over some entities and their facts.</summary>
/// <param name="Kinds">Concrete kinds of the entities; all when empty.</param>
/// <param name="Where">Filter of the entities, or null.</param>
/// <param name="Facts">Which of their facts; a fact of two of them counts once.</param>
/// <param name="Facets">By what.</param>
public sealed record FacetQuery(
    IReadOnlyList<string> Kinds,
    EntityFilter? Where,
    FactFilter Facts,
    IReadOnlyList<Facet> Facets
);

/// <summary>Something to count by.</summary>
/// <param name="By">Of the entities, or of their facts.</param>
/// <param name="Size">At most so many values.</param>
/// <param name="Property">Which property, for <see cref="FacetField.Property"/>.</param>
public sealed record Facet(FacetField By, int Size, string? Property = null);

/// <summary>
/// What can be counted by. Of the entities: their kind, and the shown value of a property (dates by year). Of their
/// facts: the relation, the year of the date, the stance, the publishers of the articles, the entity that says so, and
/// the entity at the other end. What has no value is counted nowhere.
/// </summary>
public enum FacetField
{
    /// <summary>The kind of the entity.</summary>
    Kind,

    /// <summary>The shown value of a property; dates by year.</summary>
    Property,

    /// <summary>The relation of a fact.</summary>
    Relation,

    /// <summary>The year of the date of a fact.</summary>
    Year,

    /// <summary>The stance of a fact.</summary>
    Stance,

    /// <summary>A publisher of the articles that report a fact.</summary>
    Publisher,

    /// <summary>The entity that a fact is attributed to.</summary>
    Speaker,

    /// <summary>The entity at the other end of a fact.</summary>
    Other,
}

/// <summary>The values of a facet; <paramref name="Truncated"/> says that there are more.</summary>
public sealed record FacetCounts(IReadOnlyList<FacetCount> Values, bool Truncated);

/// <summary>How many entities or facts have a value: a name of the ontology or of <see cref="Stance"/>, a year, a
/// publisher, an entity's id, or a property's text.</summary>
public sealed record FacetCount(string Value, int Count);
