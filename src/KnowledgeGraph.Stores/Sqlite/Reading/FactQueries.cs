using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>The statements that read facts from their ends.</summary>
internal static class FactQueries
{
    /// <summary>
    /// For each entity the first facts of its page, read no further than that even for a hub: i.key, s.id, row and
    /// version of the other entity, the fact, whether it is the subject, id of the other, the values of the order.
    /// Entities without facts come with nulls.
    /// </summary>
    public static string Page(SqlText sql, FactRequest request, out IReadOnlyList<OrderKey> keys)
    {
        var ids = sql.Value(Json.Of(request.EntityIds.Distinct()));
        var first = FirstFacts.Of(sql, request, ["fact"]);
        var outer = keys = FactKeys.Of(sql, request.Order, "f", "o", outer: true, ByEnds(sql, request.Filter));
        return $"""
            SELECT i.key, s.id, o.row, o.version, {FactRows.Columns("f")}, f.subject = s.row, o.id{string.Concat(
                outer.Select(key => $", {key.InCursor}")
            )}
            FROM json_each({ids}) i CROSS JOIN entity s ON s.id = i.value
            LEFT JOIN fact f ON f.row IN ({first})
            LEFT JOIN entity o ON o.row = CASE WHEN f.subject = s.row THEN f.object ELSE f.subject END
            ORDER BY i.key, {Keyset.OrderBy(outer, "f.id", request.Page.Backward)}
            """;
    }

    /// <summary>
    /// The same by date without the facts, a row for each entity: s.id, its ends as JSON (see
    /// <see cref="FactEndRows"/>). The ends of an entity stand together, its facts all over the file; and to hand over
    /// a list as one text takes a third of the time of its rows.
    /// </summary>
    public static string Ends(SqlText sql, FactRequest request) =>
        $"""
            SELECT s.id, (
              SELECT json_group_array(
                json_array(nullif(x.day, {Schema.NoDay}), x.id, x.other, o.version)
                ORDER BY {Keyset.OrderBy([FactKeys.Day("x")], "x.id", request.Page.Backward)})
              FROM ({FirstFacts.Of(sql, request, ["day", "id", "other"])}) x
              LEFT JOIN entity o ON o.row = x.other)
            FROM json_each({sql.Value(Json.Of(request.EntityIds.Distinct()))}) i CROSS JOIN entity s ON s.id = i.value
            """;

    /// <summary>Whether events at their ends can date the facts.</summary>
    public static bool ByEnds(SqlText sql, FactFilter filter) =>
        sql.RelationNumbers.Ontology.MayBeDatedByEnds(filter.Relations);

    /// <summary>
    /// Facts of the whole graph, seen from the subject: subject, object, fact, the values of the order.
    /// </summary>
    public static string Find(SqlText sql, FactQuery query, out IReadOnlyList<OrderKey> keys)
    {
        var condition = FactFilters.Condition(sql, query.Filter, "e", "f");
        if (query.Filter.Articles is { Count: > 0 } articles)
            condition = StatementText.And([OfArticles(sql, articles), condition]);
        var order = keys = [
            .. query.Order.Select(key => FactKeys.Of(sql, key, "f", "o", outer: true, ByEnds(sql, query.Filter))),
        ];
        if (query.Page.After is { } after)
            condition = StatementText.And([condition, Keyset.Behind(sql, order, "f.id", after, query.Page.Backward)]);
        return $"""
            SELECT s.id, o.id, {FactRows.Columns("f")}{string.Concat(order.Select(key => $", {key.InCursor}"))}
            {Whole}
            WHERE {condition}
            ORDER BY {Keyset.OrderBy(order, "f.id", query.Page.Backward)} LIMIT {sql.Value(query.Page.Size + 1L)}
            """;
    }

    /// <summary>How many facts of the whole graph match.</summary>
    public static string Total(SqlText sql, FactQuery query) =>
        $"SELECT count(*) {Whole} WHERE {FactFilters.Condition(sql, query.Filter, "e", "f")}";

    private const string Whole =
        "FROM fact f CROSS JOIN fact_end e ON e.entity = f.subject AND e.day = f.day AND e.id = f.id "
        + "CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = e.other";

    /// <summary>What an article supports is found from the article, not among all facts.</summary>
    private static string OfArticles(SqlText sql, IReadOnlyList<ArticleId> articles) =>
        "f.row IN (SELECT v.fact FROM article a CROSS JOIN evidence v ON v.article = a.row "
        + $"WHERE a.id IN {sql.Set(articles)})";

    /// <summary>For each entity the number of its facts that match: s.id, count.</summary>
    public static string Totals(SqlText sql, FactRequest request) =>
        $"""
            SELECT s.id, {EntityFilters.Count(sql, request.Filter, "s")}
            FROM json_each({sql.Value(Json.Of(request.EntityIds.Distinct()))}) i CROSS JOIN entity s ON s.id = i.value
            """;

    /// <summary>Links that lead from the entities to others: from, fact, to, articles, confidence.</summary>
    public static string Steps(SqlText sql, IReadOnlyCollection<string> ids, FactFilter filter, int limit)
    {
        var from = sql.Value(Json.Of(ids.Distinct()));
        var condition = FactFilters.Condition(sql, filter, "e", "g");
        return $"""
            SELECT i.value, e.id, o.id, g.articles, g.confidence
            FROM json_each({from}) i CROSS JOIN entity s ON s.id = i.value
            CROSS JOIN fact_end e CROSS JOIN fact g ON g.row = e.fact
            CROSS JOIN entity o ON o.row = e.other
            WHERE e.entity = s.row AND e.other <> s.row AND {condition}
            LIMIT {sql.Value((long)limit + 1)}
            """;
    }

    /// <summary>Facts that join two of the entities, seen from the subject: subject, object, fact.</summary>
    public static string Among(SqlText sql, IReadOnlyCollection<string> ids, FactFilter filter, int limit)
    {
        var rows = sql.Value(Json.Of(ids.Distinct()));
        var condition = FactFilters.Condition(sql, filter, "e", "f");
        return $"""
            WITH one AS MATERIALIZED (SELECT s.row, s.id FROM json_each({rows}) i CROSS JOIN entity s ON s.id = i.value)
            SELECT s.id, o.id, {FactRows.Columns("f")}
            FROM one s CROSS JOIN fact_end e ON e.entity = s.row
            CROSS JOIN one o ON o.row = e.other CROSS JOIN fact f ON f.row = e.fact
            WHERE e.other <> s.row AND f.subject = s.row AND {condition}
            ORDER BY {(ByEnds(sql, filter) ? FactDates.Order(sql, "f") : "f.day")}, f.id LIMIT {sql.Value(limit)}
            """;
    }

    /// <summary>Entity, relation, side, number of facts; nulls for an entity without any.</summary>
    public static string Counts(SqlText sql, IReadOnlyCollection<string> ids, FactFilter filter)
    {
        var from = sql.Value(Json.Of(ids.Distinct()));
        var condition = FactFilters.Condition(sql, filter, "e", "g");
        if (FactFilters.Mentions(condition, "g"))
            condition = $"EXISTS (SELECT 1 FROM fact g WHERE g.row = e.fact AND {condition})";
        return $"""
            SELECT s.id, e.relation, e.side, count(e.fact)
            FROM json_each({from}) i CROSS JOIN entity s ON s.id = i.value
            LEFT JOIN fact_end e ON e.entity = s.row AND e.other IS NOT NULL AND {condition}
            GROUP BY s.id, e.relation, e.side
            """;
    }

    /// <summary>Dates of the entities' facts: first day, last day, number of facts.</summary>
    public static string Dates(SqlText sql, IReadOnlyCollection<string> ids, FactFilter filter)
    {
        var from = sql.Value(Json.Of(ids.Distinct()));
        var condition = FactFilters.Condition(sql, filter, "e", "f");
        var (first, last) = FactDates.Days(sql, "f");
        return $"""
            SELECT day, last, count(*) FROM (
              SELECT DISTINCT f.row, coalesce({first}, {Schema.NoDay}) AS day, {last} AS last
              FROM json_each({from}) i CROSS JOIN entity s ON s.id = i.value
              CROSS JOIN fact_end e ON e.entity = s.row CROSS JOIN fact f ON f.row = e.fact
              WHERE {condition})
            GROUP BY day, last ORDER BY day, last
            """;
    }
}
