using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>From <see cref="FactFilter"/> to a condition on rows of fact_end and fact.</summary>
internal static class FactFilters
{
    // With more relations than these, reading an entity's facts in their order and leaving some out beats one search
    // for each.
    private const int MaxSearches = 4;

    /// <summary>The condition for an outermost filter, which alone decides on retracted facts and what was
    /// known.</summary>
    /// <param name="end">Alias of fact_end.</param>
    /// <param name="fact">Alias of fact; need not be joined when the condition doesn't mention it (<see
    /// cref="Mentions"/>).</param>
    public static string Condition(SqlText sql, FactFilter filter, string end, string fact)
    {
        var conditions = new List<string>();
        if (filter.KnownAt is { } sequence)
        {
            var known = sql.Value(sequence);
            conditions.Add($"{fact}.recorded <= {known}");
            if (!filter.WithRetracted)
                conditions.Add($"({fact}.retracted IS NULL OR {fact}.retracted > {known})");
        }
        else if (!filter.WithRetracted)
        {
            conditions.Add($"{end}.retracted = 0");
        }
        Add(conditions, sql, filter, end, fact);
        return SqlText.And(conditions);
    }

    /// <summary>The condition for a filter inside another.</summary>
    public static string Nested(SqlText sql, FactFilter filter, string end, string fact)
    {
        var conditions = new List<string>();
        Add(conditions, sql, filter, end, fact);
        return SqlText.And(conditions);
    }

    /// <summary>"fact_end e" joined with fact where the condition needs it.</summary>
    public static string Tables(string condition, string end, string fact) =>
        Mentions(condition, fact)
            ? $"fact_end {end} CROSS JOIN fact {fact} ON {fact}.row = {end}.fact"
            : $"fact_end {end}";

    public static bool Mentions(string condition, string alias) =>
        condition.Contains($"{alias}.", StringComparison.Ordinal);

    private static void Add(List<string> conditions, SqlText sql, FactFilter filter, string end, string fact)
    {
        if (filter.Relations is { Count: > 0 } relations)
            conditions.Add(Relations(sql, relations, end));
        if (filter.Direction != Direction.Both)
            conditions.Add($"{end}.side <> {(filter.Direction == Direction.Out ? 1 : 0)}");
        if (filter.Stances is { Count: > 0 } stances)
            conditions.Add($"{fact}.stance IN {sql.Set(stances.Select(stance => (long)stance))}");
        if (filter.MinConfidence is { } confidence)
            conditions.Add($"{fact}.confidence >= {sql.Value(confidence)}");
        if (filter.ValidAt is { } day)
        {
            conditions.Add($"{fact}.valid_from <= {sql.Value(day.Latest.DayNumber)}");
            conditions.Add($"{fact}.valid_to >= {sql.Value(day.Earliest.DayNumber)}");
        }
        if (filter.Dated is { } dated)
            conditions.Add(
                Dates.Condition(sql, dated.Operator, dated.Value, $"nullif({fact}.day, {Schema.NoDay})", $"{fact}.last")
            );
        if (filter.ValueDated is { } valued)
            conditions.Add(Dates.OfText(sql, valued.Operator, valued.Value, $"{fact}.value"));
        if (filter.HasDate is { } present)
            conditions.Add($"{end}.day {(present ? "<>" : "=")} {Schema.NoDay}");
        if (filter.Articles is { Count: > 0 } articles)
            conditions.Add(Articles(sql, articles, end));
        if (filter.AttributedTo is { Count: > 0 } speakers)
            conditions.Add($"{fact}.attributed IN {sql.Set(speakers)}");
        if (filter.BetweenEntities is { } between)
            conditions.Add($"{end}.other IS {(between ? "NOT " : "")}NULL");
        if (filter.OtherKinds is { Count: > 0 } kinds)
            conditions.Add(Other(sql, end, other => $"{other}.kind IN {sql.Set(kinds)}"));
        // Named entities are looked up once, not at every fact: a hub's 10,000 facts are passed over in the index
        // alone.
        if (filter.Other is EntityFilter.Ids named)
            conditions.Add($"{end}.other IN {Rows(sql, named)}");
        else if (filter.Other is EntityFilter.Not { Filter: EntityFilter.Ids others })
            conditions.Add($"({end}.other IS NOT NULL AND {end}.other NOT IN {Rows(sql, others)})");
        else if (filter.Other is { } entity)
            conditions.Add(Other(sql, end, other => EntityFilters.Condition(sql, entity, other)));
        if (filter.AllOf is { Count: > 0 } all)
            conditions.AddRange(all.Select(part => Nested(sql, part, end, fact)));
        if (filter.AnyOf is { Count: > 0 } any)
            conditions.Add(SqlText.Or([.. any.Select(part => Nested(sql, part, end, fact))]));
        if (filter.Not is { } not)
            conditions.Add(SqlText.Not(Nested(sql, not, end, fact)));
    }

    private static string Relations(SqlText sql, IReadOnlyList<string> relations, string end)
    {
        if (relations.Count == 1)
            return $"{end}.relation = {sql.Relation(relations[0])}";
        var rows = relations.Select(name => sql.RelationNumbers.TryRow(name, out var row) ? row : -1L);
        return $"{(relations.Count > MaxSearches ? "+" : "")}{end}.relation IN {sql.Set(rows)}";
    }

    private static string Articles(SqlText sql, IReadOnlyList<string> articles, string end)
    {
        var (evidence, article) = (sql.Alias("v"), sql.Alias("a"));
        return $"EXISTS (SELECT 1 FROM evidence {evidence} JOIN article {article} ON {article}.row = {evidence}.article "
            + $"WHERE {evidence}.fact = {end}.fact AND {article}.id IN {sql.Set(articles)})";
    }

    private static string Rows(SqlText sql, EntityFilter.Ids named) =>
        $"(SELECT row FROM entity WHERE id IN {sql.Set(named.Values)})";

    private static string Other(SqlText sql, string end, Func<string, string> condition)
    {
        var other = sql.Alias("o");
        return $"EXISTS (SELECT 1 FROM entity {other} WHERE {other}.row = {end}.other AND {condition(other)})";
    }
}
