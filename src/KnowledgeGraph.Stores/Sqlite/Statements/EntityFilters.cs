using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>From <see cref="EntityFilter"/> to a condition on a row of entity.</summary>
internal static class EntityFilters
{
    public static string Condition(SqlText sql, EntityFilter filter, string entity) =>
        filter switch
        {
            EntityFilter.All all => SqlText.And([.. all.Filters.Select(part => Condition(sql, part, entity))]),
            EntityFilter.Any any => SqlText.Or([.. any.Filters.Select(part => Condition(sql, part, entity))]),
            EntityFilter.Not not => SqlText.Not(Condition(sql, not.Filter, entity)),
            EntityFilter.Ids ids => $"{entity}.id IN {sql.Set(ids.Values)}",
            EntityFilter.Kinds kinds => $"{entity}.kind IN {sql.Set(kinds.Values)}",
            EntityFilter.Text text => TextFilters.Condition(sql, text, entity),
            EntityFilter.Number number => Number(sql, number, entity),
            EntityFilter.Date date => Date(sql, date, entity),
            EntityFilter.Has has => Has(sql, has, entity),
            EntityFilter.Identified identified => Identified(sql, identified, entity),
            EntityFilter.Related related => Related(sql, related, entity),
            EntityFilter.RelatedCount count =>
                $"{Count(sql, count.Scope, entity)} {Sign(count.Comparison)} {sql.Value(count.Value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter this store knows."),
        };

    /// <summary>How many facts of the entity match.</summary>
    public static string Count(SqlText sql, FactFilter facts, string entity)
    {
        var (end, fact) = (sql.Alias("e"), sql.Alias("f"));
        var condition = FactFilters.Condition(sql, facts, end, fact);
        return $"(SELECT count(*) FROM {FactFilters.Tables(condition, end, fact)} WHERE {end}.entity = {entity}.row AND {condition})";
    }

    public static string Summary(string entity) => $"(SELECT summary FROM entity_doc WHERE row = {entity}.row)";

    private static string Related(SqlText sql, EntityFilter.Related related, string entity)
    {
        if (related is { Quantifier: Quantifier.All, Match: null })
            return "1";
        var (end, fact) = (sql.Alias("e"), sql.Alias("f"));
        var conditions = new List<string> { FactFilters.Condition(sql, related.Scope, end, fact) };
        if (related.Match is { } match)
        {
            var matches = FactFilters.Nested(sql, match, end, fact);
            conditions.Add(related.Quantifier == Quantifier.All ? SqlText.Not(matches) : matches);
        }
        var condition = SqlText.And(conditions);
        return $"{(related.Quantifier == Quantifier.Some ? "" : "NOT ")}EXISTS "
            + $"(SELECT 1 FROM {FactFilters.Tables(condition, end, fact)} WHERE {end}.entity = {entity}.row AND "
            + $"{condition})";
    }

    private static string Number(SqlText sql, EntityFilter.Number number, string entity) =>
        sql.RelationNumbers.TypeOf(number.Property) is PropertyType.Integer or PropertyType.Number
            ? Property(sql, number.Property, entity, property =>
                $"{property}.key {Sign(number.Comparison)} {sql.Value(number.Value)}"
            )
            : "0";

    private static string Date(SqlText sql, EntityFilter.Date date, string entity) =>
        sql.RelationNumbers.TypeOf(date.Property) is PropertyType.Date
            ? Property(sql, date.Property, entity, property =>
                Dates.Condition(sql, date.Operator, date.Value, $"{property}.key", $"{property}.last")
            )
            : "0";

    private static string Has(SqlText sql, EntityFilter.Has has, string entity)
    {
        var there = has.Field switch
        {
            { IsProperty: true } => Property(sql, has.Field.Name, entity, _ => "1"),
            _ when has.Field == EntityField.Summary => $"{Summary(entity)} IS NOT NULL",
            _ when has.Field == EntityField.Identifiers =>
                $"(SELECT json_array_length(doc, '$.identifiers') FROM entity_doc WHERE row = {entity}.row) > 0",
            _ => "1",
        };
        return has.Present ? there : SqlText.Not(there);
    }

    private static string Identified(SqlText sql, EntityFilter.Identified identified, string entity) =>
        $"{entity}.row IN (SELECT entity FROM identifier WHERE scheme = {sql.Value(identified.Scheme)}"
        + (identified.Value is { } value ? $" AND value = {sql.Value(value)})" : ")");

    /// <summary>Not correlated, so that the index on the property's values may lead.</summary>
    public static string Property(SqlText sql, string name, string entity, Func<string, string> condition)
    {
        var property = sql.Alias("p");
        return $"{entity}.row IN (SELECT {property}.entity FROM property {property} WHERE {property}.relation = {sql.Relation(name)} AND {condition(property)})";
    }

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "<>",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };
}
