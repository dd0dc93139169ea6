using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>From <see cref="EntityFilter"/> to a condition on a node.</summary>
internal static class EntityFilters
{
    public static string Condition(CypherText cypher, EntityFilter filter, string entity) =>
        filter switch
        {
            EntityFilter.All all => CypherText.And([.. all.Filters.Select(part => Condition(cypher, part, entity))]),
            EntityFilter.Any any => CypherText.Or([.. any.Filters.Select(part => Condition(cypher, part, entity))]),
            EntityFilter.Not not => CypherText.Not(Condition(cypher, not.Filter, entity)),
            EntityFilter.Ids ids => $"{entity}.id IN {cypher.Value(ids.Values)}",
            EntityFilter.Kinds kinds => $"{entity}.kind IN {cypher.Value(kinds.Values)}",
            EntityFilter.Text text => TextFilters.Condition(cypher, text, entity),
            EntityFilter.Number number => Number(cypher, number, entity),
            EntityFilter.Date date => Date(cypher, date, entity),
            EntityFilter.Has has => Has(cypher, has, entity),
            EntityFilter.Identified identified => Identified(cypher, identified, entity),
            EntityFilter.Related related => Related(cypher, related, entity),
            EntityFilter.RelatedCount count =>
                $"{Count(cypher, count.Scope, entity)} {Sign(count.Comparison)} {cypher.Value(count.Value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter this store knows."),
        };

    /// <summary>How many facts of the entity match.</summary>
    public static string Count(CypherText cypher, FactFilter facts, string entity)
    {
        var (fact, other) = (cypher.Variable("r"), cypher.Variable("o"));
        return $"COUNT {{ MATCH {FactFilters.Pattern(cypher, facts, entity, fact, other)} WHERE {FactFilters.Condition(cypher, facts, entity, fact, other)} }}";
    }

    private static string Related(CypherText cypher, EntityFilter.Related related, string entity)
    {
        var (fact, other) = (cypher.Variable("r"), cypher.Variable("o"));
        var conditions = new List<string> { FactFilters.Condition(cypher, related.Scope, entity, fact, other) };
        if (related.Match is { } match)
        {
            var matches = FactFilters.Nested(cypher, match, entity, fact, other);
            conditions.Add(related.Quantifier == Quantifier.All ? CypherText.Not(matches) : matches);
        }
        else if (related.Quantifier == Quantifier.All)
        {
            return "true";
        }
        return $"{(related.Quantifier == Quantifier.Some ? "" : "NOT ")}EXISTS "
            + $"{{ MATCH {FactFilters.Pattern(cypher, related.Scope, entity, fact, other)} WHERE {CypherText.And(conditions)} }}";
    }

    private static string Number(CypherText cypher, EntityFilter.Number number, string entity) =>
        TypeOf(cypher, number.Property) is PropertyType.Integer or PropertyType.Number
            ? $"{entity}.{CypherNames.Quote(CypherNames.KeyOf(number.Property))} {Sign(number.Comparison)} {cypher.Value(number.Value)}"
            : "false";

    private static string Date(CypherText cypher, EntityFilter.Date date, string entity) =>
        TypeOf(cypher, date.Property) is PropertyType.Date
            ? Dates.Condition(
                cypher,
                date.Operator,
                date.Value,
                $"{entity}.{CypherNames.Quote(CypherNames.KeyOf(date.Property))}",
                $"{entity}.{CypherNames.Quote(CypherNames.LastOf(date.Property))}"
            )
            : "false";

    private static string Has(CypherText cypher, EntityFilter.Has has, string entity)
    {
        var property = has.Field switch
        {
            { IsProperty: true } => TypeOf(cypher, has.Field.Name) is null
                ? null
                : CypherNames.Quote(CypherNames.Property(has.Field.Name)),
            { Name: "summary" or "identifiers" } => has.Field.Name,
            _ => "id",
        };
        if (property is null)
            return has.Present ? "false" : "true";
        return $"{entity}.{property} IS {(has.Present ? "NOT " : "")}NULL";
    }

    private static string Identified(CypherText cypher, EntityFilter.Identified identified, string entity) =>
        identified.Value is { } value
            ? $"{cypher.Value(CypherNames.Identifier(identified.Scheme, value))} IN {entity}.identifiers"
            : $"any(identifier IN {entity}.identifiers WHERE identifier STARTS WITH {cypher.Value(CypherNames.Identifier(identified.Scheme, ""))})";

    private static PropertyType? TypeOf(CypherText cypher, string property) =>
        cypher.Ontology.TryRelation(property, out var kind) ? kind.Type : null;

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
