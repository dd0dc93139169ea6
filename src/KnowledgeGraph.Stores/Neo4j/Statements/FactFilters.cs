using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>From <see cref="FactFilter"/> to a pattern and a condition on a relationship and the node at its other
/// end.</summary>
internal static class FactFilters
{
    /// <summary>
    /// The pattern for an outermost filter, which alone decides on retracted facts and what was known:
    /// <c>(e)-[r:`AWARDED_TO`]->(o:Entity)</c>. What it can't say is left to <see cref="Condition"/>.
    /// </summary>
    public static string Pattern(CypherText cypher, FactFilter filter, string entity, string fact, string other)
    {
        var relations = Relations(cypher, filter);
        var types = relations.Select(relation => CypherNames.Quote(CypherNames.Type(relation.Name))).ToList();
        // These types alone lead to entities: a label to check costs a tenth of the statement.
        var label =
            types.Count > 0
            && !MayBeRetracted(filter)
            && filter.BetweenEntities != false
            && !relations.Exists(relation => relation.IsProperty)
                ? ""
                : ":" + OtherLabel(filter);
        if (types.Count > 0 && MayBeRetracted(filter))
            types.Add(CypherNames.RetractedType);
        var type = types.Count > 0 ? ":" + string.Join('|', types) : "";
        var (left, right) = OneWay(cypher, filter)
            ? filter.Direction switch
            {
                Direction.Out => ("-", "->"),
                Direction.In => ("<-", "-"),
                _ => ("-", "-"),
            }
            : ("-", "-");
        return $"({entity}){left}[{fact}{type}]{right}({other}{label})";
    }

    /// <summary>The condition that goes with <see cref="Pattern"/>.</summary>
    public static string Condition(CypherText cypher, FactFilter filter, string entity, string fact, string other)
    {
        var conditions = new List<string>();
        if (filter.KnownAt is { } sequence)
        {
            var known = cypher.Value(sequence);
            conditions.Add($"{fact}.recorded <= {known}");
            if (!filter.WithRetracted)
                conditions.Add($"({fact}.retracted_in IS NULL OR {fact}.retracted_in > {known})");
        }
        var types = Relations(cypher, filter);
        var retracted = MayBeRetracted(filter);
        if (types.Count == 0 && !retracted)
            conditions.Add($"NOT {fact}:{CypherNames.RetractedType}");
        if (filter.Relations is { Count: > 0 } && (types.Count == 0 || retracted))
            conditions.Add($"{fact}.relation IN {cypher.Value(filter.Relations)}");
        if (!OneWay(cypher, filter))
            conditions.Add(Side(cypher, filter.Direction, entity, fact, other));
        Add(conditions, cypher, filter, entity, fact, other);
        return CypherText.And(conditions);
    }

    /// <summary>The condition for a filter inside another.</summary>
    public static string Nested(CypherText cypher, FactFilter filter, string entity, string fact, string other)
    {
        var conditions = new List<string>();
        if (filter.Relations is { Count: > 0 } relations)
            conditions.Add($"{fact}.relation IN {cypher.Value(relations)}");
        if (filter.Direction != Direction.Both)
            conditions.Add(Side(cypher, filter.Direction, entity, fact, other));
        if (filter.BetweenEntities is { } between)
            conditions.Add($"{other}:{(between ? "Entity" : "Value")}");
        Add(conditions, cypher, filter, entity, fact, other);
        return CypherText.And(conditions);
    }

    private static void Add(
        List<string> conditions,
        CypherText cypher,
        FactFilter filter,
        string entity,
        string fact,
        string other
    )
    {
        if (filter.Stances is { Count: > 0 } stances)
            conditions.Add($"{fact}.stance IN {cypher.Value(stances.Select(stance => stance.ToString()))}");
        if (filter.MinConfidence is { } confidence)
            conditions.Add($"{fact}.confidence >= {cypher.Value(confidence)}");
        if (filter.ValidAt is { } day)
        {
            conditions.Add($"({fact}.valid_from IS NULL OR {fact}.valid_from <= {cypher.Value(day.Latest.DayNumber)})");
            conditions.Add($"({fact}.valid_to IS NULL OR {fact}.valid_to >= {cypher.Value(day.Earliest.DayNumber)})");
        }
        if (filter.Dated is { } dated)
            conditions.Add(Dates.Condition(cypher, dated.Operator, dated.Value, $"{fact}.day_from", $"{fact}.day_to"));
        if (filter.ValueDated is { } valued)
            conditions.Add(Dates.OfText(cypher, valued.Operator, valued.Value, $"{fact}.value"));
        if (filter.HasDate is { } present)
            conditions.Add($"{fact}.day_from IS {(present ? "NOT " : "")}NULL");
        if (filter.Articles is { Count: > 0 } articles)
            conditions.Add($"any(article IN {cypher.Value(articles)} WHERE article IN {fact}.articles)");
        if (filter.AttributedTo is { Count: > 0 } speakers)
            conditions.Add($"{fact}.attributedTo IN {cypher.Value(speakers)}");
        if (filter.OtherKinds is { Count: > 0 } kinds)
            conditions.Add($"({other}:Entity AND {other}.kind IN {cypher.Value(kinds)})");
        if (filter.Other is { } entities)
            conditions.Add($"({other}:Entity AND {EntityFilters.Condition(cypher, entities, other)})");
        if (filter.AllOf is { Count: > 0 } all)
            conditions.AddRange(all.Select(part => Nested(cypher, part, entity, fact, other)));
        if (filter.AnyOf is { Count: > 0 } any)
            conditions.Add(CypherText.Or([.. any.Select(part => Nested(cypher, part, entity, fact, other))]));
        if (filter.Not is { } not)
            conditions.Add(CypherText.Not(Nested(cypher, not, entity, fact, other)));
    }

    /// <summary>The relations a filter names, as far as the ontology has them.</summary>
    public static List<RelationKind> Relations(CypherText cypher, FactFilter filter) =>
        [
            .. (filter.Relations ?? [])
                .Distinct()
                .Select(name => cypher.Ontology.TryRelation(name, out var relation) ? relation : null)
                .OfType<RelationKind>(),
        ];

    /// <summary>
    /// Whether the types of the named relations tell all facts apart: retracted facts have another type.
    /// </summary>
    public static bool IsOfTypesAlone(FactFilter filter) => !MayBeRetracted(filter);

    private static bool MayBeRetracted(FactFilter filter) => filter.WithRetracted || filter.KnownAt is not null;

    /// <summary>Whether the arrow of the pattern says the direction: symmetric relations are met from both
    /// ends.</summary>
    private static bool OneWay(CypherText cypher, FactFilter filter) =>
        filter.Direction == Direction.Both
        || (Relations(cypher, filter) is { Count: > 0 } relations && !relations.Exists(relation => relation.Symmetric));

    private static string Side(CypherText cypher, Direction direction, string entity, string fact, string other)
    {
        var end = direction == Direction.Out ? $"startNode({fact})" : $"endNode({fact})";
        var symmetric = cypher
            .Ontology.Relations.Where(relation => relation.Symmetric)
            .Select(relation => relation.Name)
            .ToList();
        return symmetric.Count == 0
            ? $"{end} = {entity}"
            : $"({end} = {entity} OR {fact}.relation IN {cypher.Value(symmetric)})";
    }

    private static string OtherLabel(FactFilter filter) =>
        filter.BetweenEntities switch
        {
            true => "Entity",
            false => "Value",
            null => "Entity|Value",
        };
}
