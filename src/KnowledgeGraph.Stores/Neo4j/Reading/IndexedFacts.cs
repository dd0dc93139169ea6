using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>
/// Reads the first facts of an entity by date from indexes that keep them in this order, one for each end of a relation
/// (<see cref="Opening.DatabaseSchema"/>): a hub is read no further than its page. Sorting the facts of ten entities
/// with thirty facts each takes four times as long, of hubs without bound.
/// </summary>
internal static class IndexedFacts
{
    // Each relation is one or two searches; beyond these, reading all facts of most entities takes less.
    private const int MostRelations = 4;

    /// <summary>What stands inside COLLECT, for the entity e of that id; null where no index has the order.</summary>
    public static string? Of(CypherText cypher, FactRequest request)
    {
        var (filter, page) = (request.Filter, request.Page);
        if (!request.IsByDate || FactPages.OrderOf(cypher.Ontology, request).Count > 0)
            return null;
        if (filter.BetweenEntities == false || !FactFilters.IsOfTypesAlone(filter))
            return null;
        var relations = FactFilters.Relations(cypher, filter);
        if (relations.Count is 0 or > MostRelations || relations.Exists(relation => relation.IsProperty))
            return null;
        // Which end an entity is at is told by the index.
        var condition = FactFilters.Condition(cypher, filter with { Direction = Direction.Both }, "e", "r", "o");
        var (order, behind) = page.Backward ? (" DESC", "<") : ("", ">");
        var place = page.After is { } after ? $"{behind} {cypher.Value(FactRows.Sort(after))}" : ">= ''";
        var limit = cypher.Value(page.Size + 1L);
        var searches = relations.SelectMany(relation =>
            Ends(relation, filter.Direction).Select(end => Search(relation, end))
        );
        var version = request.WithFacts ? "r.version" : "null";
        return $$"""
            CALL (id, e) {
                {{string.Join("\n    UNION ALL\n    ", searches)}}
              }
              WITH r, o, sort, other ORDER BY sort{{order}} LIMIT {{limit}}
              RETURN [sort, other, o.version, {{version}}]
            """;

        string Search(RelationKind relation, Direction end)
        {
            var type = CypherNames.Quote(CypherNames.Type(relation.Name));
            var (own, other, pattern) =
                end == Direction.Out
                    ? ("from_id", "to_id", $"()-[r:{type}]->(o)")
                    : ("to_id", "from_id", $"(o)-[r:{type}]->()");
            // A fact about the entity itself is met at its first end.
            var once = end == Direction.In && Ends(relation, filter.Direction).Count > 1 ? " AND r.from_id <> id" : "";
            return $"MATCH {pattern} WHERE r.{own} = id AND r.sort {place} AND r.{other} >= ''{once} AND {condition} "
                + $"RETURN r, o, r.sort AS sort, r.{other} AS other ORDER BY r.{own}{order}, r.sort{order} "
                + $"LIMIT {limit}";
        }
    }

    /// <summary>The ends at which facts are met: symmetric relations at both.</summary>
    private static IReadOnlyList<Direction> Ends(RelationKind relation, Direction direction) =>
        relation.Symmetric || direction == Direction.Both ? [Direction.Out, Direction.In] : [direction];
}
