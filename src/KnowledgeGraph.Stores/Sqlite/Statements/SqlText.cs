using KnowledgeGraph.Stores.Sqlite.Layout;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>A statement in the making: hands out parameters for values, and aliases for nested tables.</summary>
internal sealed class SqlText(RelationNumbers words)
{
    private readonly List<object?> _values = [];
    private int _aliases;

    public RelationNumbers RelationNumbers { get; } = words;

    public object?[] Values => [.. _values];

    /// <summary>The only way a value gets into a statement.</summary>
    public string Value(object? value)
    {
        _values.Add(value);
        return $"?{_values.Count}";
    }

    /// <summary>A set of texts as one parameter.</summary>
    public string Set(IEnumerable<string> texts) => $"(SELECT value FROM json_each({Value(Json.Of(texts))}))";

    /// <summary>A set of numbers as one parameter.</summary>
    public string Set(IEnumerable<long> numbers) => $"(SELECT value FROM json_each({Value(Json.Of(numbers))}))";

    /// <summary>The number of a relation or property, -1 for one that nothing has.</summary>
    public string Relation(string name) => Value(RelationNumbers.TryRow(name, out var row) ? row : -1L);

    /// <summary>A name for a nested table.</summary>
    public string Alias(string letter) => $"{letter}{++_aliases}";

    public static string And(IReadOnlyCollection<string> conditions) =>
        conditions.Count switch
        {
            0 => "1",
            1 => conditions.First(),
            _ => $"({string.Join(" AND ", conditions)})",
        };

    public static string Or(IReadOnlyCollection<string> conditions) =>
        conditions.Count switch
        {
            0 => "0",
            1 => conditions.First(),
            _ => $"({string.Join(" OR ", conditions)})",
        };

    // NOT would leave unknown (NULL) unknown.
    public static string Not(string condition) => $"({condition}) IS NOT TRUE";
}
