using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statement that finds facts of the whole graph.</summary>
internal static class FactSearch
{
    /// <summary>Facts of the whole graph, seen from the subject: the fact, the values of the order; the number of
    /// all.</summary>
    public static Statement Find(Ontology ontology, FactQuery query)
    {
        var (cypher, page) = (new CypherText(ontology), query.Page);
        OrderKey[] keys = [.. query.Order.Select(key => FactPages.Key(cypher, key))];
        // Directed where it can be: counting an undirected pattern by its startNode(), Neo4j 5.26.31 left a fact out
        // that the same pattern and condition found.
        var pattern = FactFilters.Pattern(cypher, query.Filter, "e:Entity", "r", "o", fromSubject: true);
        var condition = StatementText.And([
            "startNode(r) = e",
            FactFilters.Condition(cypher, query.Filter, "e", "r", "o"),
        ]);
        var total = page.WithTotal ? $"COUNT {{ MATCH {pattern} WHERE {condition} }}" : "null";
        // The values of the order get names first: with their expressions in the condition of a page, Neo4j 5.26.31
        // left a fact out of it that it had counted.
        OrderKey[] named = [.. keys.Select((key, i) => key with { Expression = $"k{i}" })];
        var values = string.Concat(keys.Select((key, i) => $", {key.Expression} AS k{i}"));
        var behind = page.After is { } after ? $"WHERE {Keyset.Behind(cypher, named, "id", after, page.Backward)}" : "";
        return cypher.Statement(
            $$"""
            RETURN COLLECT {
              MATCH {{pattern}} WHERE {{condition}}
              WITH r, r.id AS id{{values}} {{behind}}
              WITH * ORDER BY {{Keyset.OrderBy(named, "id", page.Backward)}} LIMIT {{cypher.Value(page.Size + 1L)}}
              RETURN [{{FactRows.Columns("r")}}{{string.Concat(named.Select(key => $", {key.Expression}"))}}]
            } AS facts, {{total}} AS total
            """
        );
    }
}
