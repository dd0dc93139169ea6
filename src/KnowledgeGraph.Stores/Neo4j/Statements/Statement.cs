namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>A Cypher statement with the values for its parameters; values never stand in the text.</summary>
internal sealed record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public Statement(string text)
        : this(text, new Dictionary<string, object?>()) { }
}
