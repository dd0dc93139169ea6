namespace KnowledgeGraph.Ontologies;

/// <summary>Which facts tell namesakes apart when a list of people or organizations is screened.</summary>
/// <param name="Born">Property: the day somebody was born or something was founded; null when there is none.</param>
/// <param name="Countries">Relations to the countries somebody belongs to.</param>
public sealed record ScreeningFacts(string? Born, IReadOnlyList<string> Countries)
{
    /// <summary>Kinds that somebody of a list can be, abstract or not; all when empty.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>An ontology that says nothing of it: names and identifiers alone decide.</summary>
    public static readonly ScreeningFacts None = new(null, []);
}
