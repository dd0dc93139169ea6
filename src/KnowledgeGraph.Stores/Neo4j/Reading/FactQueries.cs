using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read facts.</summary>
internal static class FactQueries
{
    /// <summary>Facts by id. The index leads from the evidence to its two ends; between them the end with fewer facts
    /// is searched.</summary>
    public static Statement ById(IReadOnlyCollection<FactId> ids) =>
        new(
            $$"""
            UNWIND $ids AS id
            {{Find("id", "r")}}
            RETURN {{FactRows.Columns("r")}} AS fact
            """,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct() }
        );

    /// <summary>Binds the relationship of the fact of that id.</summary>
    public static string Find(string id, string fact) =>
        $$"""
            CALL ({{id}}) {
              MATCH (:Entity)-[{{fact}}]->(:Value {fact: {{id}}}) RETURN {{fact}}
              UNION
              MATCH (evidence:Evidence {fact: {{id}}}) WHERE evidence.object IS NOT NULL
              WITH evidence LIMIT 1
              MATCH (s:Entity {id: evidence.subject})
              MATCH (o:Entity {id: evidence.object})
              MATCH (s)-[{{fact}} {id: {{id}}}]->(o) RETURN {{fact}}
              UNION
              MATCH (:Entity)-[{{fact}}:RETRACTED {id: {{id}}}]->(:Entity) WHERE {{CypherNames.IsGone(
                fact
            )}} RETURN {{fact}}
            }
            """;

    /// <summary>Fact id, its rivals.</summary>
    public static Statement Rivals(Ontology ontology, IReadOnlyCollection<FactId> ids) =>
        new(
            $$"""
            UNWIND $ids AS id
            {{Find("id", "q")}}
            WITH id, q WHERE NOT q:RETRACTED
            WITH id, q, startNode(q) AS s, endNode(q) AS x
            RETURN id, COLLECT {
              MATCH (s)-[r]->(o:Entity|Value)
              WHERE r.relation = q.relation AND NOT r:RETRACTED AND r <> q
                AND (q.relation IN $functional OR o = x OR r.value = q.value)
              WITH r ORDER BY r.sort LIMIT {{IGraphReader.MaxRivals}}
              RETURN {{FactRows.Columns("r")}}
            } AS rivals
            """,
            new Dictionary<string, object?>
            {
                ["ids"] = ids.Distinct(),
                ["functional"] = ontology
                    .Relations.Where(relation => relation.Functional)
                    .Select(relation => relation.Name),
            }
        );

    /// <summary>Fact id, article, number and text of the sentence, quote, offset.</summary>
    public static Statement Evidence(IReadOnlyCollection<FactId> ids) =>
        new(
            """
            UNWIND $ids AS id
            MATCH (evidence:Evidence {fact: id})<-[:REPORTS]-(article:Article)
            MATCH (evidence)-[quotes:QUOTES]->(sentence:Sentence)
            RETURN id, article.record, quotes.quote, quotes.offset, sentence.number, sentence.text,
              sentence.paragraph, sentence.hash
            ORDER BY article.day, article.id, sentence.number, quotes.offset, quotes.position
            """,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct() }
        );

    /// <summary>
    /// All requests as one statement: number of the request, entity id, relation, whether it is the subject, whether it
    /// is both, number of facts; nulls when it has none.
    /// </summary>
    public static Statement Counts(Ontology ontology, IReadOnlyList<CountRequest> requests)
    {
        var cypher = new CypherText(ontology);
        return cypher.Statement(
            string.Join("\nUNION ALL\n", requests.Select((request, i) => Count(cypher, request, i)))
        );
    }

    private static string Count(CypherText cypher, CountRequest request, int number)
    {
        var filter = BetweenEntities(request.Filter);
        return $$"""
            {{Each(cypher.Value(request.EntityIds.Distinct()))}}
            OPTIONAL MATCH {{FactFilters.Pattern(cypher, filter, "e", "r", "o")}}
            WHERE o:Entity AND {{FactFilters.Condition(cypher, filter, "e", "r", "o")}}
            RETURN {{number}} AS request, id, r.relation AS relation, startNode(r) = e AS subject, e = o AS both,
              count(r) AS facts
            """;
    }

    /// <summary>From, fact, to, articles, confidence.</summary>
    public static Statement Steps(Ontology ontology, IReadOnlyCollection<string> ids, FactFilter filter, int limit)
    {
        var cypher = new CypherText(ontology);
        filter = BetweenEntities(filter);
        return cypher.Statement(
            $$"""
            {{Each(cypher.Value(ids.Distinct()))}}
            MATCH {{FactFilters.Pattern(cypher, filter, "e", "r", "o")}}
            WHERE o:Entity AND e <> o AND {{FactFilters.Condition(cypher, filter, "e", "r", "o")}}
            RETURN id, r.id, o.id, r.articleCount, r.confidence LIMIT {{cypher.Value(limit + 1L)}}
            """
        );
    }

    /// <summary>Facts that join two of the entities, seen from the subject.</summary>
    public static Statement Among(Ontology ontology, IReadOnlyCollection<string> ids, FactFilter filter, int limit)
    {
        var cypher = new CypherText(ontology);
        filter = BetweenEntities(filter);
        var all = cypher.Value(ids.Distinct());
        return cypher.Statement(
            $$"""
            {{Each(all)}}
            MATCH {{FactFilters.Pattern(cypher, filter, "e", "r", "o")}}
            WHERE o.id IN {{all}} AND e <> o AND startNode(r) = e AND {{FactFilters.Condition(
                cypher,
                filter,
                "e",
                "r",
                "o"
            )}}
            WITH r ORDER BY {{Order(cypher, filter)}} LIMIT {{cypher.Value(limit)}}
            RETURN {{FactRows.Columns("r")}} AS fact
            """
        );
    }

    private static string Order(CypherText cypher, FactFilter filter) =>
        cypher.Ontology.MayBeDatedByEnds(filter.Relations) ? $"{FactDates.Days(cypher, "r").First}, r.id" : "r.sort";

    /// <summary>First day, last day, number of facts.</summary>
    public static Statement Dates(Ontology ontology, IReadOnlyCollection<string> ids, FactFilter filter)
    {
        var cypher = new CypherText(ontology);
        var (first, last) = FactDates.Days(cypher, "r");
        return cypher.Statement(
            $$"""
            {{Each(cypher.Value(ids.Distinct()))}}
            MATCH {{FactFilters.Pattern(cypher, filter, "e", "r", "o")}}
            WHERE {{FactFilters.Condition(cypher, filter, "e", "r", "o")}}
            RETURN {{first}} AS day, {{last}} AS last, count(DISTINCT r) AS facts ORDER BY day IS NULL, day, last
            """
        );
    }

    /// <summary>Binds the entity e of each of these ids.</summary>
    internal static string Each(string ids) => $"UNWIND {ids} AS id\nMATCH (e:Entity {{id: id}})";

    private static FactFilter BetweenEntities(FactFilter filter) =>
        filter with
        {
            BetweenEntities = filter.BetweenEntities ?? true,
        };
}
