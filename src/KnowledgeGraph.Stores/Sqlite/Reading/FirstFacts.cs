using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>The part of a statement that finds the first facts of an entity, read no further than its page.</summary>
internal static class FirstFacts
{
    /// <summary>
    /// These columns of fact_end e for the page of the entity s, and of one more. By date, those with dates of their
    /// own are read in the order of the index, and those that nothing can date after them; only what events may date is
    /// sorted.
    /// </summary>
    public static string Of(SqlText sql, FactRequest request, IReadOnlyList<string> columns)
    {
        var shown = string.Join(", ", columns.Select(column => $"e.{column}"));
        if (!FactQueries.ByEnds(sql, request.Filter))
            return Part(sql, request, shown, FactKeys.Of(sql, request.Order, "e", "g", outer: false, byEnds: false));
        var keys = FactKeys.Of(sql, request.Order, "e", "g", outer: false, byEnds: true);
        if (!request.IsByDate)
            return Part(sql, request, shown, keys);
        var ontology = sql.RelationNumbers.Ontology;
        var others = string.Concat(
            columns.Where(column => column is not ("day" or "id")).Select(name => $", e.{name}")
        );
        var byEvents = $"e.relation IN ({string.Join(", ", ontology.DatedByEnds.Select(sql.RelationNumbers.Row))})";
        string[] parts =
        [
            InOrder($"e.day < {Schema.NoDay}"),
            InOrder($"e.day = {Schema.NoDay} AND NOT {byEvents}"),
            Part(
                sql,
                request,
                $"{keys[0].Expression} AS day, e.id{others}",
                keys,
                $"e.day = {Schema.NoDay} AND {byEvents}"
            ),
        ];
        return $"""
            SELECT {string.Join(", ", columns)}
            FROM ({string.Join(" UNION ALL ", parts.Select(part => $"SELECT * FROM ({part})"))}) u
            ORDER BY {Keyset.OrderBy([FactKeys.Day("u")], "u.id", request.Page.Backward)}
            LIMIT {sql.Value((long)request.Page.Size + 1)}
            """;

        string InOrder(string condition) => Part(sql, request, $"e.day, e.id{others}", [FactKeys.Day("e")], condition);
    }

    private static string Part(
        SqlText sql,
        FactRequest request,
        string columns,
        IReadOnlyList<OrderKey> keys,
        string? also = null
    )
    {
        var page = request.Page;
        var condition = FactFilters.Condition(sql, request.Filter, "e", "g");
        if (also is not null)
            condition = StatementText.And([also, condition]);
        if (page.After is { } after)
            condition = StatementText.And([condition, Keyset.Behind(sql, keys, "e.id", after, page.Backward)]);
        var order = Keyset.OrderBy(keys, "e.id", page.Backward);
        return $"""
            SELECT {columns} FROM {FactFilters.Tables(columns + condition + order, "e", "g")}
            WHERE e.entity = s.row AND {condition}
            ORDER BY {order} LIMIT {sql.Value((long)page.Size + 1)}
            """;
    }
}
