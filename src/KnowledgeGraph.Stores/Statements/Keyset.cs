using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>One key of an order.</summary>
/// <param name="Expression">What is compared.</param>
/// <param name="Descending">How it runs.</param>
/// <param name="Nullable">Whether it can be missing, which comes last both ways.</param>
/// <param name="Missing">The value that stands for a missing one, so that an index can serve the order; null in
/// cursors.</param>
internal readonly record struct OrderKey(string Expression, bool Descending, bool Nullable = true, long? Missing = null)
{
    /// <summary>The expression for what stands in cursors.</summary>
    public string InCursor => Missing is null ? Expression : $"nullif({Expression}, {Missing})";
}

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
        StatementText text,
        IReadOnlyList<OrderKey> keys,
        string id,
        Cursor cursor,
        bool backward
    )
    {
        object?[] values = [.. keys.Select((key, i) => cursor.Keys[i] ?? key.Missing), cursor.Keys[^1]];
        if (text.ComparesRows && keys.All(key => key is { Nullable: false, Descending: false }))
        {
            var row = string.Join(", ", [.. keys.Select(key => key.Expression), id]);
            return $"({row}) {(backward ? "<" : ">")} ({string.Join(", ", values.Select(text.Value))})";
        }
        var alternatives = new List<string>();
        var equal = new List<string>();
        for (var i = 0; i < keys.Count; i++)
        {
            if (Beyond(text, keys[i], values[i], backward) is { } beyond)
                alternatives.Add(StatementText.And([.. equal, beyond]));
            equal.Add(text.Is(keys[i].Expression, values[i]));
        }
        alternatives.Add(StatementText.And([.. equal, $"{id} {(backward ? "<" : ">")} {text.Value(values[^1])}"]));
        return StatementText.Or(alternatives);
    }

    private static string? Beyond(StatementText text, OrderKey key, object? value, bool backward)
    {
        if (value is null)
            return backward ? $"{key.Expression} IS NOT NULL" : null;
        var compared = $"{key.Expression} {(key.Descending != backward ? "<" : ">")} {text.Value(value)}";
        return key.Nullable && !backward ? $"({compared} OR {key.Expression} IS NULL)" : compared;
    }
}
