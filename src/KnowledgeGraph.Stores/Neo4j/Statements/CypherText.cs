using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>A statement of Cypher in the making.</summary>
internal sealed class CypherText(Ontology ontology) : StatementText
{
    private readonly Dictionary<string, object?> _values = [];

    public Ontology Ontology { get; } = ontology;

    public override string Value(object? value)
    {
        var name = $"p{_values.Count}";
        _values.Add(name, value);
        return "$" + name;
    }

    public override string Set(IEnumerable<string> texts) => Value(texts);

    public override string Not(string condition) => $"NOT coalesce({condition}, false)";

    public override string Is(string expression, object? value) =>
        value is null ? $"{expression} IS NULL" : $"{expression} = {Value(value)}";

    public Statement Statement(string text) => new(text, _values);
}
