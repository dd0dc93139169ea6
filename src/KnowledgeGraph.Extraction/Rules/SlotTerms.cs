namespace KnowledgeGraph.Extraction.Rules;

/// <summary>What a slot of that name takes, as the ontology says.</summary>
internal sealed record SlotTerms(SlotKind Kind, IReadOnlyList<string> Kinds);
