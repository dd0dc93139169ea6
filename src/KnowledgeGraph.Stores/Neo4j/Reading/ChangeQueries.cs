using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read what changed and how much there is.</summary>
internal static class ChangeQueries
{
    public static Statement Since(long sequence, int limit) =>
        new(
            """
            MATCH (c:Change) WHERE c.sequence > $since
            RETURN c.sequence, c.at, c.article, c.entities, c.facts, c.kinds, c.relations, c.ends ORDER BY c.sequence LIMIT $limit
            """,
            new Dictionary<string, object?> { ["since"] = sequence, ["limit"] = limit }
        );

    /// <summary>
    /// Sequence, evidence, articles, then a count for each concrete kind and each relation: Neo4j keeps all of these,
    /// nothing is walked through but retracted facts.
    /// </summary>
    public static Statement Summary(Ontology ontology) =>
        new(
            $$"""
            MATCH (graph:KnowledgeGraph)
            RETURN graph.sequence, COUNT { MATCH ()-[:QUOTES]->() }, COUNT { MATCH (:Article) },
              [{{string.Join(
                ", ",
                Kinds(ontology).Select(kind => $"COUNT {{ MATCH (:{CypherNames.Quote(CypherNames.Label(kind))}) }}")
            )}}],
              [{{string.Join(
                ", ",
                ontology.Relations.Select(relation =>
                    $"COUNT {{ MATCH ()-[:{CypherNames.Quote(CypherNames.Type(relation.Name))}]->() }}"
                )
            )}}]
            """
        );

    /// <summary>Number of the last change of decisions.</summary>
    public static readonly Statement Decided = new("MATCH (graph:KnowledgeGraph) RETURN coalesce(graph.decided, 0)");

    public static IEnumerable<string> Kinds(Ontology ontology) =>
        ontology.Kinds.Where(kind => !kind.Abstract).Select(kind => kind.Name);
}
