using KnowledgeGraph.Filters;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>The statements that find entities.</summary>
internal static class EntityQueries
{
    /// <summary>Row, version and id of the entities, then the values of their order keys.</summary>
    public static string Page(SqlText sql, EntityQuery query, out IReadOnlyList<OrderKey> keys)
    {
        keys =
            query.Order.Count == 0
                ? [new("e.sort_name", Descending: false, Nullable: false)]
                : [.. query.Order.Select(key => Key(sql, key, "e"))];
        var condition = Condition(sql, query);
        if (query.Page.After is { } after)
            condition = StatementText.And([condition, Keyset.Behind(sql, keys, "e.id", after, query.Page.Backward)]);
        return $"""
            SELECT e.row, e.version, e.id{string.Concat(keys.Select(key => $", {key.InCursor}"))}
            FROM entity e WHERE {condition}
            ORDER BY {Keyset.OrderBy(keys, "e.id", query.Page.Backward)} LIMIT {sql.Value((long)query.Page.Size + 1)}
            """;
    }

    public static string Total(SqlText sql, EntityQuery query) =>
        $"SELECT count(*) FROM entity e WHERE {Condition(sql, query)}";

    /// <summary>For each of some terms (?1) that at most so many entities (?2) have: the term, their ids.</summary>
    public const string Bearers = """
        SELECT i.value, json_group_array(e.id)
        FROM json_each(?1) i CROSS JOIN name_term t ON t.term = i.value CROSS JOIN entity e ON e.row = t.entity
        WHERE (SELECT count(*) FROM (SELECT 1 FROM name_term b WHERE b.term = i.value LIMIT ?2 + 1)) <= ?2
        GROUP BY i.value
        """;

    /// <summary>Ids in other registers behind a scheme (?1), value (?2) and row (?3): entity, scheme, value,
    /// row.</summary>
    public const string Identifiers = """
        SELECT e.id, i.scheme, i.value, i.entity FROM identifier i CROSS JOIN entity e ON e.row = i.entity
        WHERE (i.scheme, i.value, i.entity) > (?1, ?2, ?3) ORDER BY i.scheme, i.value, i.entity LIMIT ?4
        """;

    /// <summary>Id, kind and each name of entities behind ?1, at most ?2 entities.</summary>
    public const string Names = """
        SELECT e.id, e.kind, n.value
        FROM (SELECT row, id, kind FROM entity WHERE id > ?1 ORDER BY id LIMIT ?2) e
        CROSS JOIN entity_name n ON n.entity = e.row
        ORDER BY e.id, n.value
        """;

    /// <summary>?1 most bearers of a term, ?2 limit.</summary>
    public const string Alike = """
        WITH rare AS MATERIALIZED (SELECT term FROM name_term GROUP BY term HAVING count(*) BETWEEN 2 AND ?1),
        shared AS (
          SELECT a.entity AS one, b.entity AS other, 1 AS weight
          FROM rare r CROSS JOIN name_term a ON a.term = r.term CROSS JOIN name_term b ON b.term = r.term
          WHERE a.entity < b.entity
          UNION ALL
          SELECT a.entity, b.entity, 100
          FROM identifier a CROSS JOIN identifier b ON b.scheme = a.scheme AND b.value = a.value
          WHERE a.entity < b.entity),
        pair AS (SELECT one, other, sum(weight) AS weight FROM shared GROUP BY one, other)
        SELECT min(a.id, b.id) AS first, max(a.id, b.id) AS second, p.weight
        FROM pair p CROSS JOIN entity a ON a.row = p.one CROSS JOIN entity b ON b.row = p.other
        WHERE a.kind = b.kind
        ORDER BY p.weight DESC, first, second LIMIT ?2
        """;

    private static string Condition(SqlText sql, EntityQuery query) => Condition(sql, query.Kinds, query.Where);

    /// <summary>The condition for entities e of these kinds that match.</summary>
    public static string Condition(SqlText sql, IReadOnlyList<string> kinds, EntityFilter? filter)
    {
        var conditions = new List<string>();
        if (kinds.Count == 1)
            conditions.Add($"e.kind = {sql.Value(kinds[0])}");
        // The plus keeps the order of names leading; kinds are left out on the way.
        else if (kinds.Count > 1)
            conditions.Add($"+e.kind IN {sql.Set(kinds)}");
        if (filter is { } where)
            conditions.Add(EntityFilters.Condition(sql, where, "e"));
        return StatementText.And(conditions);
    }

    /// <summary>A key of the order of the entities of that alias.</summary>
    public static OrderKey Key(SqlText sql, EntityOrder order, string entity) =>
        order switch
        {
            EntityOrder.ByField field => Field(sql, field.Field, field.Descending, entity),
            EntityOrder.ByCount count => new(
                EntityFilters.Count(sql, count.Facts, entity),
                count.Descending,
                Nullable: false
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order this store knows."),
        };

    private static OrderKey Field(SqlText sql, EntityField field, bool down, string entity)
    {
        if (field.IsProperty)
            return new(
                $"(SELECT key FROM property WHERE entity = {entity}.row AND relation = {sql.Relation(field.Name)})",
                down
            );
        if (field == EntityField.Summary)
            return new($"fold({EntityFilters.Summary(entity)})", down);
        var column =
            field == EntityField.Id ? "id"
            : field == EntityField.Kind ? "kind"
            : field == EntityField.Degree ? "degree"
            : "sort_name";
        return new($"{entity}.{column}", down, Nullable: false);
    }
}
