using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>A fact, the sequence number of the change that retracted it, and the articles it stands on,
/// ordered.</summary>
internal sealed record StoredFact(Fact Fact, long? RetractedIn, IReadOnlyList<string> Articles);
