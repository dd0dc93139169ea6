using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read entities.</summary>
internal static class EntityQueries
{
    /// <summary>An index on its first hundred characters, <c>name_start</c>, leads through this order: a page of a
    /// million is read in steps.</summary>
    private const string NameKey = "e.name_key";

    /// <summary>Id, version.</summary>
    public static IdStatement ById(IReadOnlyCollection<string> ids) =>
        new(
            new Statement(
                """
                UNWIND $ids AS id
                MATCH (e:Entity {id: id})
                RETURN id, e.version
                """
            ),
            "ids",
            ids.ToHashSet(),
            IdColumn: 0
        );

    /// <summary>Id, version and order keys of the page's entities as one list, and the total when asked for.</summary>
    public static Statement Page(Ontology ontology, EntityQuery query)
    {
        var cypher = new CypherText(ontology);
        var page = query.Page;
        var keys = Keys(cypher, query.Order);
        var conditions = new List<string>();
        var label = Matching(cypher, query.Kinds, query.Where, conditions);
        var total = page.WithTotal ? $"COUNT {{ MATCH (e:{label}) WHERE {StatementText.And(conditions)} }}" : "null";
        if (page.After is { } after)
            conditions.Add(Keyset.Behind(cypher, keys, "e.id", after, page.Backward));
        var index = "";
        if (keys[0].Expression == NameKey)
        {
            var down = keys[0].Descending != page.Backward;
            index = $"e.name_start{(down ? " DESC" : "")}, ";
            conditions.Add(
                page.After?.Keys[0] is string name
                    ? $"e.name_start {(down ? "<=" : ">=")} {cypher.Value(EntityRows.Start(name))}"
                    : "e.name_start IS NOT NULL"
            );
        }
        return cypher.Statement(
            $$"""
            RETURN COLLECT {
              MATCH (e:{{label}})
              WHERE {{StatementText.And(conditions)}}
              WITH e{{string.Concat(keys.Select((key, i) => $", {key.Expression} AS k{i}"))}}
              ORDER BY {{index}}{{Keyset.OrderBy(
                [.. keys.Select((key, i) => key with { Expression = $"k{i}" })],
                "e.id",
                page.Backward
            )}} LIMIT {{cypher.Value(page.Size + 1L)}}
              RETURN [e.id, e.version{{string.Concat(keys.Select((_, i) => $", k{i}"))}}]
            } AS entities, {{total}} AS total
            """
        );
    }

    /// <summary>Id, kind and names of entities behind an id, by id.</summary>
    public static Statement Names(string after, int limit) =>
        new(
            "MATCH (e:Entity) WHERE e.id > $after RETURN e.id, e.kind, e.names ORDER BY e.id LIMIT $limit",
            new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit }
        );

    /// <summary>For each of some terms that at most so many entities have: the term, their ids.</summary>
    public static Statement Bearers(IReadOnlyCollection<string> terms) =>
        new(
            """
            UNWIND $terms AS text
            MATCH (t:NameTerm {term: text}) WHERE COUNT { (t)<-[:HAS_NAME_TERM]-() } <= $most
            RETURN text, COLLECT { MATCH (t)<-[:HAS_NAME_TERM]-(e) RETURN e.id }
            """,
            new Dictionary<string, object?> { ["terms"] = terms.Distinct(), ["most"] = IGraphReader.MaxBearers }
        );

    /// <summary>Id of an entity and its ids in other registers, behind an id.</summary>
    public static Statement Identifiers(string after, int limit) =>
        new(
            "MATCH (e:Entity) WHERE e.id > $after AND e.identifiers IS NOT NULL RETURN e.id, e.identifiers "
                + "ORDER BY e.id LIMIT $limit",
            new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit }
        );

    /// <summary>Both ids of a pair, how much they have in common.</summary>
    public static Statement Alike(int limit) =>
        new(
            """
            CALL () {
              MATCH (t:NameTerm) WHERE 2 <= COUNT { (t)<-[:HAS_NAME_TERM]-() } <= $most
              MATCH (a:Entity)-[:HAS_NAME_TERM]->(t)<-[:HAS_NAME_TERM]-(b:Entity) WHERE a.id < b.id
              RETURN a, b, 1 AS weight
              UNION ALL
              MATCH (e:Entity) WHERE e.identifiers IS NOT NULL
              UNWIND e.identifiers AS identifier
              WITH identifier, collect(DISTINCT e) AS bearers WHERE size(bearers) > 1
              UNWIND bearers AS a UNWIND bearers AS b
              WITH a, b WHERE a.id < b.id
              RETURN a, b, 100 AS weight
            }
            WITH a, b, sum(weight) AS weight WHERE a.kind = b.kind
            RETURN a.id AS first, b.id AS second, weight ORDER BY weight DESC, first, second LIMIT $limit
            """,
            new Dictionary<string, object?> { ["most"] = IGraphReader.MaxBearers, ["limit"] = limit }
        );

    /// <summary>The label of entities e of these kinds that match; adds the conditions.</summary>
    public static string Matching(
        CypherText cypher,
        IReadOnlyList<string> kinds,
        EntityFilter? filter,
        List<string> conditions
    )
    {
        if (kinds.Count > 1)
            conditions.Add($"e.kind IN {cypher.Value(kinds)}");
        if (filter is { } where)
            conditions.Add(EntityFilters.Condition(cypher, where, "e"));
        return Label(cypher.Ontology, kinds);
    }

    private static string Label(Ontology ontology, IReadOnlyList<string> kinds) =>
        kinds.Count != 1 ? "Entity"
        : ontology.TryKind(kinds[0], out _) ? CypherNames.Quote(CypherNames.Label(kinds[0]))
        : "Entity&!Entity";

    /// <summary>The order keys; by shown name when none are asked for.</summary>
    private static List<OrderKey> Keys(CypherText cypher, IReadOnlyList<EntityOrder> order) =>
        order.Count == 0 ? [new(NameKey, false, Nullable: false)] : [.. order.Select(key => Key(cypher, key, "e"))];

    /// <summary>A key of the order of the entities of that name.</summary>
    public static OrderKey Key(CypherText cypher, EntityOrder order, string entity) =>
        order switch
        {
            EntityOrder.ByCount count => new(
                EntityFilters.Count(cypher, count.Facts, entity),
                order.Descending,
                Nullable: false
            ),
            EntityOrder.ByField { Field: { IsProperty: true } field } => new(
                cypher.Ontology.TryRelation(field.Name, out _)
                    ? $"{entity}.{CypherNames.Quote(CypherNames.KeyOf(field.Name))}"
                    : "null",
                order.Descending
            ),
            EntityOrder.ByField { Field.Name: var name } => name switch
            {
                "name" or "names" => new($"{entity}.name_key", order.Descending, Nullable: false),
                "summary" => new($"{entity}.summary_key", order.Descending),
                "kind" => new($"{entity}.kind", order.Descending, Nullable: false),
                "degree" => new($"{entity}.degree", order.Descending, Nullable: false),
                "id" => new($"{entity}.id", order.Descending, Nullable: false),
                _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not a field to order by."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order this store knows."),
        };
}
