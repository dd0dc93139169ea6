using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>A statement in the making: hands out parameters for values, and names for nested nodes and
/// relationships.</summary>
internal sealed class CypherText(Ontology ontology)
{
    private readonly Dictionary<string, object?> _values = [];
    private int _variables;

    public Ontology Ontology { get; } = ontology;

    /// <summary>The only way a value gets into a statement.</summary>
    public string Value(object? value)
    {
        var name = $"p{_values.Count}";
        _values.Add(name, value);
        return "$" + name;
    }

    /// <summary>A name for a node or relationship of a nested pattern.</summary>
    public string Variable(string letter) => $"{letter}{++_variables}";

    public Statement Statement(string text) => new(text, _values);

    public static string And(IReadOnlyCollection<string> conditions) =>
        conditions.Count switch
        {
            0 => "true",
            1 => conditions.First(),
            _ => $"({string.Join(" AND ", conditions)})",
        };

    public static string Or(IReadOnlyCollection<string> conditions) =>
        conditions.Count switch
        {
            0 => "false",
            1 => conditions.First(),
            _ => $"({string.Join(" OR ", conditions)})",
        };

    // NOT would leave unknown (null) unknown.
    public static string Not(string condition) => $"NOT coalesce({condition}, false)";
}
