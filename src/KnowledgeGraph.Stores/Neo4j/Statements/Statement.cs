using System.Text.RegularExpressions;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>A Cypher statement with the values for its parameters; values never stand in the text.</summary>
internal sealed partial record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    public Statement(string text)
        : this(text, new Dictionary<string, object?>()) { }

    /// <summary>
    /// The same with all its values in one map. Neo4j 5.26.31 plans a statement anew for each type of each parameter,
    /// and counts lists of no, one, up to ten, up to a hundred values as types of their own. A map is one type
    /// (decision 0197).
    /// </summary>
    public Statement InOneMap(string map) =>
        new(
            ParameterName()
                .Replace(Text, name =>
                    Parameters.ContainsKey(name.Groups[1].Value) ? $"${map}.{name.Groups[1].Value}" : name.Value
                ),
            new Dictionary<string, object?> { [map] = Parameters }
        );

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex ParameterName();
}
