namespace KnowledgeGraph.Merging;

/// <summary>What is to be written contradicts what is there in a way that cannot be kept as a conflict of
/// facts.</summary>
public sealed class GraphConflictException(string message) : Exception(message);
