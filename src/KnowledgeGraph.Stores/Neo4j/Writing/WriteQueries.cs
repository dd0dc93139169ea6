using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>A whole write as one statement, and so as one transaction.</summary>
internal static class WriteQueries
{
    /// <summary>
    /// Returns the new sequence number, or no row when somebody else wrote since the plan was made, or under the same
    /// key: then nothing is changed. Setting a property takes the lock that writers wait for, before the number is
    /// looked at. What stays is changed where it is: whatever a transaction deletes makes each of its later checks of
    /// uniqueness dearer (5,000 facts: 15 s, then 3 s).
    /// </summary>
    public const string Text = """
        MATCH (graph:KnowledgeGraph)
        SET graph.write = $write
        WITH graph WHERE graph.sequence = $sequenceBefore
          AND NOT EXISTS { MATCH (taken:Write) WHERE taken.key IN $keys }
        SET graph.sequence = $sequence, graph.decided = coalesce($decided, graph.decided)
        WITH graph
        CALL () {
          UNWIND $articleIds AS id
          MATCH (:Article {id: id})-[mentions:MENTIONS]->()
          DELETE mentions
        }
        CALL () {
          UNWIND $articleIds AS id
          MATCH (:Article {id: id})-[:HAS_SENTENCE|REPORTS|RETRACTS]->(part)
          DETACH DELETE part
        }
        CALL () {
          UNWIND $formerFacts AS row
          MATCH (s:Entity {id: row.subject})
          MATCH (o:Entity {id: row.object})
          MATCH (s)-[r {id: row.id}]->(o)
          DELETE r
        }
        CALL () {
          UNWIND $formerValues AS id
          MATCH (value:Value {fact: id})
          DETACH DELETE value
        }
        CALL () {
          UNWIND $goneEntities AS id
          MATCH (:Entity {id: id})-[gone:RETRACTED]-(other) WHERE gone.id CONTAINS '~'
          DELETE gone
          WITH DISTINCT other WHERE other:Value
          DELETE other
        }
        CALL () {
          UNWIND $changedFacts AS row
          MATCH (s:Entity {id: row.subject})
          MATCH (o:Entity {id: row.object})
          MATCH (s)-[r {id: row.id}]->(o)
          SET r = row.properties,
            r.startDate = date(row.startDate), r.endDate = date(row.endDate), r.atDate = date(row.atDate)
        }
        CALL () {
          UNWIND $changedValues AS row
          MATCH (:Entity)-[r]->(:Value {fact: row.id})
          SET r = row.properties,
            r.startDate = date(row.startDate), r.endDate = date(row.endDate), r.atDate = date(row.atDate)
        }
        CALL () {
          UNWIND $formerTerms AS row
          MATCH (:Entity {id: row.id})-[has:HAS_NAME_TERM]->(term) WHERE term.term IN row.terms
          DELETE has
          WITH DISTINCT term WHERE NOT EXISTS { (term)<-[:HAS_NAME_TERM]-() }
          DELETE term
        }
        CALL () {
          UNWIND $entities AS row
          MERGE (e:Entity {id: row.id})
          REMOVE e:$(row.formerLabels)
          SET e = row.properties, e:$(row.labels)
          FOREACH (date IN row.dates | SET e[date.name] = date(date.day))
        }
        CALL () {
          UNWIND $terms AS row
          MATCH (e:Entity {id: row.id})
          UNWIND row.terms AS text
          MERGE (term:NameTerm {term: text})
          CREATE (e)-[:HAS_NAME_TERM]->(term)
        }
        CALL () {
          UNWIND $facts AS row
          MATCH (s:Entity {id: row.subject})
          MATCH (o:Entity {id: row.object})
          CREATE (s)-[r:$(row.type)]->(o)
          SET r = row.properties,
            r.startDate = date(row.startDate), r.endDate = date(row.endDate), r.atDate = date(row.atDate)
        }
        CALL () {
          UNWIND $values AS row
          MATCH (s:Entity {id: row.subject})
          CREATE (s)-[r:$(row.type)]->(:Value {fact: row.id, value: row.value})
          SET r = row.properties,
            r.startDate = date(row.startDate), r.endDate = date(row.endDate), r.atDate = date(row.atDate)
        }
        CALL () {
          UNWIND $degrees AS row
          MATCH (e:Entity {id: row.id})
          SET e.degree = row.degree
        }
        CALL () {
          UNWIND $articles AS row
          MERGE (a:Article {id: row.id})
          SET a = row.properties, a.published = date(row.published)
          FOREACH (_ IN CASE WHEN row.properties.list IS NULL THEN [] ELSE [1] END | SET a:ListRecord)
          WITH a, row
          CALL (a, row) {
            UNWIND row.mentions AS mention
            MATCH (e:Entity {id: mention.entity})
            CREATE (a)-[:MENTIONS {position: mention.position, draft: mention.draft}]->(e)
          }
          CALL (a, row) {
            UNWIND row.retractions AS retraction
            CREATE (a)-[:RETRACTS]->(t:Retraction)
            SET t = retraction
          }
          CALL (a, row) {
            UNWIND row.sentences AS sentence
            CREATE (a)-[:HAS_SENTENCE {position: sentence.position}]->
              (s:Sentence {number: sentence.number, text: sentence.text})
            SET s.paragraph = sentence.paragraph, s.hash = sentence.hash
            RETURN collect(s) AS sentences
          }
          UNWIND row.evidence AS evidence
          CREATE (a)-[:REPORTS]->(v:Evidence)
          SET v = evidence.properties
          WITH v, sentences, evidence
          UNWIND evidence.quotes AS quote
          WITH v, quote, sentences[quote.sentence] AS sentence
          CREATE (v)-[:QUOTES {quote: quote.quote, offset: quote.offset, position: quote.position}]->(sentence)
        }
        CALL () {
          UNWIND $formerEntities AS id
          MATCH (e:Entity {id: id})
          DETACH DELETE e
        }
        CALL () {
          UNWIND $formerArticles AS id
          MATCH (a:Article {id: id})
          DETACH DELETE a
        }
        CALL () {
          UNWIND $formerRelations AS row
          MATCH ()-[gone:RETRACTED {relation: row.former}]->() WHERE gone.id CONTAINS '~'
          SET gone.relation = row.now
        }
        CALL () {
          UNWIND $leftOut AS relation
          MATCH ()-[gone:RETRACTED {relation: relation}]->(other) WHERE gone.id CONTAINS '~'
          DELETE gone
          WITH DISTINCT other WHERE other:Value
          DELETE other
        }
        CALL () {
          UNWIND $writes AS row
          CREATE (w:Write)
          SET w = row
        }
        CALL () {
          UNWIND $changes AS row
          CREATE (c:Change)
          SET c = row
        }
        RETURN graph.sequence AS sequence
        """;

    public static Statement Write(Ontology ontology, PlannedWrite planned, string write) =>
        new(Text, WriteRows.Of(ontology, planned, write));
}
