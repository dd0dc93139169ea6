using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>A fact with its places in the file.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="ValuePlace">Where its value stands.</param>
/// <param name="Label">What the file calls it, for its retractions.</param>
/// <param name="IsAccepted">Whether it goes into the graph.</param>
internal sealed record DeclaredFact(
    FactDraft Draft,
    InputNode Place,
    InputNode ValuePlace,
    string? Label,
    bool IsAccepted
)
{
    /// <summary>What the file says of how it was found; null for one that no file holds.</summary>
    public FactNote? Note { get; init; }
}
