using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>From <see cref="EntityFilter"/> to a condition on a row of entity.</summary>
internal sealed class EntityFilters(SqlText sql) : EntityTranslation(sql, new FactFilters(sql))
{
    private readonly SqlText _sql = sql;

    public static string Condition(SqlText sql, EntityFilter filter, string entity) =>
        new EntityFilters(sql).Of(filter, entity);

    /// <summary>How many facts of the entity match.</summary>
    public static string Count(SqlText sql, FactFilter facts, string entity) =>
        new EntityFilters(sql).CountOf(facts, entity);

    public static string Summary(string entity) => $"(SELECT summary FROM entity_doc WHERE row = {entity}.row)";

    /// <summary>Not correlated, so that the index on the property's values may lead.</summary>
    public static string Property(SqlText sql, string name, string entity, Func<string, string> condition)
    {
        var property = sql.Alias("p");
        return $"{entity}.row IN (SELECT {property}.entity FROM property {property} "
            + $"WHERE {property}.relation = {sql.Relation(name)} AND {condition(property)})";
    }

    protected override PropertyType? TypeOf(string property) => _sql.RelationNumbers.TypeOf(property);

    protected override string Text(EntityFilter.Text words, string entity) =>
        TextFilters.Condition(_sql, words, entity);

    protected override string Compared(string property, string entity, Func<string, string, string> condition) =>
        Property(_sql, property, entity, row => condition($"{row}.key", $"{row}.last"));

    protected override string Has(EntityFilter.Has has, string entity)
    {
        var there = has.Field switch
        {
            { IsProperty: true } => Property(_sql, has.Field.Name, entity, _ => "true"),
            _ when has.Field == EntityField.Summary => $"{Summary(entity)} IS NOT NULL",
            _ when has.Field == EntityField.Identifiers =>
                $"(SELECT json_array_length(doc, '$.identifiers') FROM entity_doc WHERE row = {entity}.row) > 0",
            _ => "true",
        };
        return has.Present ? there : _sql.Not(there);
    }

    protected override string Identified(EntityFilter.Identified identified, string entity) =>
        $"{entity}.row IN (SELECT entity FROM identifier WHERE scheme = {_sql.Value(identified.Scheme)}"
        + (identified.Value is { } value ? $" AND value = {_sql.Value(value)})" : ")");

    protected override FactNames Names(string entity) => new(entity, _sql.Alias("f"), _sql.Alias("e"));

    protected override string Exists(FactFilter scope, FactNames names, string condition) =>
        $"EXISTS (SELECT 1 {From(names, condition)})";

    protected override string Count(FactFilter scope, FactNames names, string condition) =>
        $"(SELECT count(*) {From(names, condition)})";

    private static string From(FactNames names, string condition) =>
        $"FROM {FactFilters.Tables(condition, names.Other, names.Fact)} "
        + $"WHERE {names.Other}.entity = {names.Entity}.row AND {condition}";
}
