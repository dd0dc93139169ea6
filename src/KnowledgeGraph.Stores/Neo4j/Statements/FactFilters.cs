using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>From <see cref="FactFilter"/> to a pattern and a condition on a relationship and the node at its other
/// end.</summary>
internal sealed class FactFilters(CypherText cypher) : FactTranslation(cypher)
{
    private readonly CypherText _cypher = cypher;

    /// <summary>
    /// The pattern for an outermost filter, which alone decides on retracted facts and what was known:
    /// <c>(e)-[r:`AWARDED_TO`]->(o:Entity)</c>. What it can't say is left to <see cref="Condition"/>.
    /// </summary>
    /// <param name="cypher">The statement.</param>
    /// <param name="filter">Which facts.</param>
    /// <param name="entity">What it calls the entity; with a label where it is to be checked.</param>
    /// <param name="fact">What it calls the fact.</param>
    /// <param name="other">What it calls the node at the other end.</param>
    /// <param name="fromSubject">Whether the entity is always the subject.</param>
    public static string Pattern(
        CypherText cypher,
        FactFilter filter,
        string entity,
        string fact,
        string other,
        bool fromSubject = false
    )
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
        if (fromSubject && left == "-")
            right = "->";
        return $"({entity}){left}[{fact}{type}]{right}({other}{label})";
    }

    /// <summary>The condition that goes with <see cref="Pattern"/>.</summary>
    public static string Condition(CypherText cypher, FactFilter filter, string entity, string fact, string other) =>
        new FactFilters(cypher).Outermost(filter, new FactNames(entity, fact, other));

    public override string Outermost(FactFilter filter, FactNames names)
    {
        var conditions = new List<string>();
        AddKnown(conditions, filter, names, "retracted_in");
        var types = Relations(_cypher, filter);
        var retracted = MayBeRetracted(filter);
        if (types.Count == 0 && !retracted)
            conditions.Add($"NOT {names.Fact}:{CypherNames.RetractedType}");
        if (filter.WithRetracted)
            conditions.Add(IsThere(filter, names, "retracted_in", $"NOT {CypherNames.IsGone(names.Fact)}"));
        if (types.Count == 0 && retracted)
            conditions.Add(Relations([.. _cypher.Ontology.Relations.Select(relation => relation.Name)], names));
        if (filter.Relations is { Count: > 0 } relations && (types.Count == 0 || retracted))
            conditions.Add(Relations(relations, names));
        if (!OneWay(_cypher, filter))
            conditions.Add(Side(filter.Direction, names));
        Add(conditions, filter, names);
        return StatementText.And(conditions);
    }

    protected override LifeConditions Lives => new LifeFilters(_cypher);

    protected override string ArticleCount => "articleCount";

    protected override string Relations(IReadOnlyList<string> relations, FactNames names) =>
        $"{names.Fact}.relation IN {_cypher.Set(relations)}";

    protected override string Side(Direction direction, FactNames names)
    {
        var end = direction == Direction.Out ? $"startNode({names.Fact})" : $"endNode({names.Fact})";
        var symmetric = _cypher
            .Ontology.Relations.Where(relation => relation.Symmetric)
            .Select(relation => relation.Name)
            .ToList();
        return symmetric.Count == 0
            ? $"{end} = {names.Entity}"
            : $"({end} = {names.Entity} OR {names.Fact}.relation IN {_cypher.Set(symmetric)})";
    }

    protected override string BetweenEntities(bool between, FactNames names) =>
        $"{names.Other}:{(between ? "Entity" : "Value")}";

    protected override string Stances(IEnumerable<Stance> stances) =>
        _cypher.Set(stances.Select(stance => stance.ToString()));

    protected override string OrOpen(string day, string comparison) => $"({day} IS NULL OR {day} {comparison})";

    protected override (string First, string Last) Days(string fact) => FactDates.Days(_cypher, fact);

    protected override (string First, string Last) DaysOfText(string value)
    {
        var date = $"replace({value}, '~', '')";
        return (
            $"left({date} + '-01-01', 10)",
            $"left({date} + CASE size({date}) WHEN 4 THEN '-12-31' ELSE '-31' END, 10)"
        );
    }

    protected override string Qualified(string fact, DetailFilter detail) =>
        DetailText.Condition(_cypher, $"{fact}.qualifiers", detail);

    protected override string HasDate(bool present, FactNames names) =>
        $"{Days(names.Fact).First} IS {(present ? "NOT " : "")}NULL";

    protected override string Articles(IReadOnlyList<ArticleId> articles, FactNames names) =>
        $"any(article IN {_cypher.Set(articles)} WHERE article IN {names.Fact}.articles)";

    protected override string Speaker(string fact) => $"{fact}.attributedTo";

    protected override string Other(FactNames names, Func<string, string> condition) =>
        $"({names.Other}:Entity AND {condition(names.Other)})";

    protected override string OtherIs(EntityFilter filter, FactNames names) =>
        Other(names, other => EntityFilters.Condition(_cypher, filter, other));

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

    /// <summary>Whether the arrow of the pattern says the direction: symmetric relations are met from both
    /// ends.</summary>
    private static bool OneWay(CypherText cypher, FactFilter filter) =>
        filter.Direction == Direction.Both
        || (Relations(cypher, filter) is { Count: > 0 } relations && !relations.Exists(relation => relation.Symmetric));

    private static string OtherLabel(FactFilter filter) =>
        filter.BetweenEntities switch
        {
            true => "Entity",
            false => "Value",
            null => "Entity|Value",
        };
}
