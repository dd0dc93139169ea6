namespace KnowledgeGraph.Ontologies;

/// <summary>How shares are said, for chains of owners and the 50 % rule.</summary>
/// <param name="Shares">Relation from who owns to what is owned.</param>
/// <param name="Control">Relation from who controls to what is controlled; null for none.</param>
/// <param name="Percent">Detail of either: the share, in percent.</param>
/// <param name="Least">Detail of either: at least so much.</param>
/// <param name="Most">Detail of either: at most so much.</param>
public sealed record Ownership(string Shares, string? Control, string Percent, string Least, string Most);
