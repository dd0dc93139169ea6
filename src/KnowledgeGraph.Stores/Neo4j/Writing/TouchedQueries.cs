using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>
/// The statements by which a write sees what it will touch; none but the first is sent when nothing is new.
/// </summary>
internal static class TouchedQueries
{
    /// <summary>
    /// Last sequence number, hashes by article, the first change of this very write when it was done already, the last
    /// change of decisions, and which write has the key.
    /// </summary>
    public static Statement Known(GraphWrite what, string write) =>
        new(
            """
            MATCH (graph:KnowledgeGraph)
            RETURN graph.sequence,
              COLLECT { UNWIND $articles AS id MATCH (a:Article {id: id}) RETURN [id, a.hash] },
              COLLECT { MATCH (c:Change {write: $write}) RETURN c.sequence ORDER BY c.sequence LIMIT 1 },
              graph.decided,
              COLLECT { UNWIND $keys AS key MATCH (w:Write {key: key}) RETURN w.write }
            """,
            new Dictionary<string, object?>
            {
                ["articles"] = what.Extracts.Select(extract => extract.Article.Id).Union(what.Removed),
                ["write"] = write,
                ["keys"] = what.Key is null ? [] : new[] { what.Key.Value },
            }
        );

    /// <summary>What articles contribute now: article, entities, facts, retracted facts.</summary>
    public static Statement Contributions(IEnumerable<ArticleId> articles) =>
        new(
            """
            UNWIND $articles AS id
            MATCH (a:Article {id: id})
            RETURN id,
              COLLECT { MATCH (a)-[:MENTIONS]->(e) RETURN e.id },
              COLLECT { MATCH (a)-[:REPORTS]->(v) RETURN v.fact },
              COLLECT { MATCH (a)-[:RETRACTS]->(t) RETURN t.fact }
            """,
            new Dictionary<string, object?> { ["articles"] = articles.Distinct() }
        );

    /// <summary>
    /// What articles say of the times of relations: of these statements, and of all that these articles speak of.
    /// </summary>
    public static Statement Claims(
        IEnumerable<string> statements,
        IEnumerable<ArticleId> articles,
        IEnumerable<string> relations
    ) =>
        new(
            $$"""
            CALL () {
              UNWIND $articles AS id
              MATCH (:Article {id: id})-[:REPORTS]->(v:Evidence) WHERE v.relation IN $relations
              RETURN left(v.fact, {{FactId.StatementLength}}) AS statement
              UNION
              UNWIND $statements AS statement RETURN statement
            }
            WITH DISTINCT statement
            MATCH (v:Evidence)<-[:REPORTS]-(a:Article) WHERE v.fact STARTS WITH statement
            RETURN a.id, a.day, {{EvidenceRows.WithoutQuotes("v")}}
            """,
            new Dictionary<string, object?>
            {
                ["statements"] = statements,
                ["articles"] = articles,
                ["relations"] = relations,
            }
        );

    /// <summary>
    /// Fact with its retraction's sequence, drafts by article, retractions by article; nulls for what isn't there.
    /// </summary>
    public static Statement Facts(IEnumerable<FactId> ids) =>
        new(
            $$"""
            UNWIND $ids AS id
            RETURN id,
              COLLECT { WITH id {{FactQueries.Find("id", "r")}} RETURN [{{FactRows.Columns(
                "r"
            )}}, r.retracted_in] },
              COLLECT { MATCH (v:Evidence {fact: id})<-[:REPORTS]-(a) RETURN [a.id, {{EvidenceRows.Columns("v")}}] },
              COLLECT { MATCH (t:Retraction {fact: id})<-[:RETRACTS]-(a) RETURN [a.id, t.retraction, t.sequence] }
            """,
            new Dictionary<string, object?> { ["ids"] = ids }
        );

    /// <summary>Entity id, drafts by article.</summary>
    public static Statement Drafts(IEnumerable<string> entities) =>
        new(
            """
            UNWIND $ids AS id
            MATCH (e:Entity {id: id})
            RETURN id, COLLECT { MATCH (a)-[m:MENTIONS]->(e) RETURN [a.id, m.draft] }
            """,
            new Dictionary<string, object?> { ["ids"] = entities }
        );

    /// <summary>Entity with its degree, values like facts.</summary>
    public static Statement Entities(IEnumerable<string> ids) =>
        new(
            $$"""
            UNWIND $ids AS id
            MATCH (e:Entity {id: id})
            RETURN e.record, e.degree,
              COLLECT { MATCH (e)-[r]->(:Value) WHERE NOT {{CypherNames.IsGone("r")}} RETURN [{{FactRows.Columns(
                "r"
            )}}, r.retracted_in] }
            """,
            new Dictionary<string, object?> { ["ids"] = ids }
        );
}
