using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ontologies;

/// <summary>A kind of entity. Only concrete kinds have entities; only abstract ones are extended.</summary>
/// <param name="Name">PascalCase, unique.</param>
/// <param name="Plural">camelCase name of the list in GraphQL.</param>
/// <param name="Abstract">Whether it stands for the kinds that extend it.</param>
/// <param name="Extends">Direct parents.</param>
/// <param name="Ancestors">Itself and all it extends, nearest first.</param>
/// <param name="Label">For people.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Look">How it is drawn; null for abstract kinds.</param>
/// <param name="FollowTheMoney">Schema of followthemoney.tech, or null.</param>
/// <param name="Wikidata">Q-id of the class, or null.</param>
public sealed record EntityKind(
    string Name,
    string Plural,
    bool Abstract,
    IReadOnlyList<string> Extends,
    IReadOnlyList<string> Ancestors,
    string Label,
    string Description,
    Look? Look,
    string? FollowTheMoney,
    string? Wikidata
)
{
    /// <summary>How names of such entities are read; what a kind does not say, it has from what it extends.</summary>
    public NameSort Naming { get; init; } = NameSort.Thing;

    /// <summary>What it was called before; graphs that say so still are carried over by <c>kg migrate</c>.</summary>
    public IReadOnlyList<string> RenamedFrom { get; init; } = [];
}

/// <summary>How a kind is drawn.</summary>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Icon">Name of an icon of the page: lower-case letters, digits and hyphens.</param>
/// <param name="Shape">A node shape of Cytoscape.js.</param>
public sealed record Look(string Color, string Icon, string Shape);
