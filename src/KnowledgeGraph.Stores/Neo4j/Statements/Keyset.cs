using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>One key of an order: an expression, how it runs, and whether it can be missing (then it comes last both
/// ways).</summary>
internal readonly record struct OrderKey(string Expression, bool Descending, bool Nullable = true);

/// <summary>Orders and places in them; the id, ascending, is the last key of every order.</summary>
internal static class Keyset
{
    /// <summary>The text behind ORDER BY.</summary>
    public static string OrderBy(IReadOnlyList<OrderKey> keys, string id, bool backward)
    {
        var parts = new List<string>();
        foreach (var key in keys)
        {
            if (key.Nullable)
                parts.Add($"{key.Expression} IS NULL{(backward ? " DESC" : "")}");
            parts.Add($"{key.Expression}{(key.Descending != backward ? " DESC" : "")}");
        }
        parts.Add($"{id}{(backward ? " DESC" : "")}");
        return string.Join(", ", parts);
    }

    /// <summary>The condition for what lies behind the cursor in the direction of reading.</summary>
    public static string Behind(
        CypherText cypher,
        IReadOnlyList<OrderKey> keys,
        string id,
        Cursor cursor,
        bool backward
    )
    {
        var alternatives = new List<string>();
        var equal = new List<string>();
        for (var i = 0; i < keys.Count; i++)
        {
            if (Beyond(cypher, keys[i], cursor.Keys[i], backward) is { } beyond)
                alternatives.Add(CypherText.And([.. equal, beyond]));
            equal.Add(
                cursor.Keys[i] is { } value
                    ? $"{keys[i].Expression} = {cypher.Value(value)}"
                    : $"{keys[i].Expression} IS NULL"
            );
        }
        alternatives.Add(CypherText.And([.. equal, $"{id} {(backward ? "<" : ">")} {cypher.Value(cursor.Keys[^1])}"]));
        return CypherText.Or(alternatives);
    }

    private static string? Beyond(CypherText cypher, OrderKey key, object? value, bool backward)
    {
        if (value is null)
            return backward ? $"{key.Expression} IS NOT NULL" : null;
        var compared = $"{key.Expression} {(key.Descending != backward ? "<" : ">")} {cypher.Value(value)}";
        return key.Nullable && !backward ? $"({compared} OR {key.Expression} IS NULL)" : compared;
    }
}
