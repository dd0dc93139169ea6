using KnowledgeGraph.Filters;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>By what facts are ordered.</summary>
internal static class FactKeys
{
    /// <summary>The order keys; by date when none are asked for.</summary>
    public static IReadOnlyList<OrderKey> Of(
        SqlText sql,
        IReadOnlyList<FactOrder> order,
        string end,
        string fact,
        bool outer,
        bool byEnds
    ) =>
        [
            .. (order.Count == 0 ? [new FactOrder(FactField.Date, Descending: false)] : order).Select(key =>
                Of(sql, key, end, fact, outer, byEnds)
            ),
        ];

    public static OrderKey Day(string table) => ByDay($"{table}.day");

    private static OrderKey ByDay(string expression) =>
        new(expression, Descending: false, Nullable: false, Missing: Schema.NoDay);

    /// <param name="sql">The statement.</param>
    /// <param name="order">The key.</param>
    /// <param name="table">Alias of the table with the day: fact_end inside, fact outside.</param>
    /// <param name="next">Alias of fact inside, of the other entity outside.</param>
    /// <param name="outer">Whether it stands outside.</param>
    /// <param name="byEnds">Whether events at the ends can date the facts.</param>
    public static OrderKey Of(SqlText sql, FactOrder order, string table, string next, bool outer, bool byEnds)
    {
        var fact = outer ? table : next;
        var down = order.Descending;
        return order.Field switch
        {
            FactField.Date when !down => ByDay(Day()),
            FactField.Date => new($"nullif({Day()}, {Schema.NoDay})", down),
            FactField.Confidence => new($"{fact}.confidence", down, Nullable: false),
            FactField.ArticleCount => new($"{fact}.articles", down, Nullable: false),
            FactField.Recorded => new($"{fact}.recorded", down, Nullable: false),
            FactField.OtherName => new(
                outer ? $"{next}.sort_name" : $"(SELECT sort_name FROM entity WHERE row = {table}.other)",
                down
            ),
            FactField.OtherDegree => new(
                outer ? $"{next}.degree" : $"(SELECT degree FROM entity WHERE row = {table}.other)",
                down
            ),
            _ => OfOther(sql, order.OfOther!, table, next, outer),
        };

        string Day() => byEnds ? FactDates.Order(sql, fact) : $"{table}.day";
    }

    /// <summary>Outside the other entity is joined, inside it is looked up.</summary>
    private static OrderKey OfOther(SqlText sql, EntityOrder order, string table, string next, bool outer)
    {
        var other = outer ? next : sql.Alias("o");
        var key = EntityQueries.Key(sql, order, other).Expression;
        return new(
            outer
                ? $"CASE WHEN {other}.row IS NOT NULL THEN {key} END"
                : $"(SELECT {key} FROM entity {other} WHERE {other}.row = {table}.other)",
            order.Descending
        );
    }
}
