namespace KnowledgeGraph.Ontologies;

/// <summary>How restrictions are said, for the question which of them are in force.</summary>
/// <param name="Field">The question's name in GraphQL.</param>
/// <param name="Kind">The kind that stands for a restriction.</param>
/// <param name="Target">Relation to whom it is directed against.</param>
/// <param name="Authority">Relation to who imposed it.</param>
/// <param name="From">Property: the day it came into force.</param>
/// <param name="Until">Property: the day it ended.</param>
public sealed record Measures(string Field, string Kind, string Target, string Authority, string From, string Until);
