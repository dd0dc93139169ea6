using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>A statement of SQL in the making.</summary>
internal sealed class SqlText(RelationNumbers words) : StatementText
{
    private readonly List<object?> _values = [];

    public RelationNumbers RelationNumbers { get; } = words;

    public object?[] Values => [.. _values];

    public override string Value(object? value)
    {
        _values.Add(value);
        return $"?{_values.Count}";
    }

    public override string Set(IEnumerable<string> texts) => $"(SELECT value FROM json_each({Value(Json.Of(texts))}))";

    /// <summary>A set of numbers as one parameter.</summary>
    public string Set(IEnumerable<long> numbers) => $"(SELECT value FROM json_each({Value(Json.Of(numbers))}))";

    /// <summary>The number of a relation or property, -1 for one that nothing has.</summary>
    public string Relation(string name) => Value(RelationNumbers.TryRow(name, out var row) ? row : -1L);

    public override bool ComparesRows => true;

    public override string Not(string condition) => $"({condition}) IS NOT TRUE";

    public override string Is(string expression, object? value) => $"{expression} IS {Value(value)}";
}
