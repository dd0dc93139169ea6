using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>From <see cref="EntityFilter"/> to a condition on a node.</summary>
internal sealed class EntityFilters(CypherText cypher) : EntityTranslation(cypher, new FactFilters(cypher))
{
    private readonly CypherText _cypher = cypher;

    public static string Condition(CypherText cypher, EntityFilter filter, string entity) =>
        new EntityFilters(cypher).Of(filter, entity);

    /// <summary>How many facts of the entity match.</summary>
    public static string Count(CypherText cypher, FactFilter facts, string entity) =>
        new EntityFilters(cypher).CountOf(facts, entity);

    protected override PropertyType? TypeOf(string property) =>
        _cypher.Ontology.TryRelation(property, out var kind) ? kind.Type : null;

    protected override string Text(EntityFilter.Text words, string entity) =>
        TextFilters.Condition(_cypher, words, entity);

    protected override string Compared(string property, string entity, Func<string, string, string> condition) =>
        condition(
            $"{entity}.{CypherNames.Quote(CypherNames.KeyOf(property))}",
            $"{entity}.{CypherNames.Quote(CypherNames.LastOf(property))}"
        );

    protected override string Has(EntityFilter.Has has, string entity)
    {
        var property = has.Field switch
        {
            { IsProperty: true } => TypeOf(has.Field.Name) is null
                ? null
                : CypherNames.Quote(CypherNames.Property(has.Field.Name)),
            { Name: "summary" or "identifiers" } => has.Field.Name,
            _ => "id",
        };
        if (property is null)
            return has.Present ? "false" : "true";
        return $"{entity}.{property} IS {(has.Present ? "NOT " : "")}NULL";
    }

    protected override string Identified(EntityFilter.Identified identified, string entity) =>
        identified.Value is { } value
            ? $"{_cypher.Value(CypherNames.Identifier(identified.Scheme, value))} IN {entity}.identifiers"
            : $"any(identifier IN {entity}.identifiers "
                + $"WHERE identifier STARTS WITH {_cypher.Value(CypherNames.Identifier(identified.Scheme, ""))})";

    protected override FactNames Names(string entity) => new(entity, _cypher.Alias("r"), _cypher.Alias("o"));

    protected override string Exists(FactFilter scope, FactNames names, string condition) =>
        $"EXISTS {Match(scope, names, condition)}";

    protected override string Count(FactFilter scope, FactNames names, string condition) =>
        $"COUNT {Match(scope, names, condition)}";

    private string Match(FactFilter scope, FactNames names, string condition) =>
        $"{{ MATCH {FactFilters.Pattern(_cypher, scope, names.Entity, names.Fact, names.Other)} WHERE {condition} }}";
}
