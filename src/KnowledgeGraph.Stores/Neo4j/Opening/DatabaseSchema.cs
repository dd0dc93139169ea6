using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>
/// How a graph lies in Neo4j, and the constraints and indexes that the ontology asks for.
/// <code>
/// (:Entity:Person:Agent {id, name, names, summary, one property for each of the ontology})
///   -[:AWARDED_TO {id, start, end, at, startDate ..., stance, confidence, articles}]->(:Entity)    a fact between
/// entities
///   -[:POPULATION {id, value, ...}]->(:Value {fact, value})                                        a fact that is a
/// value
///   -[:RETRACTED {relation, reason, ...}]->(...)                                                   a fact that no
/// longer counts, or that nothing says any more (its id has a ~)
///   -[:HAS_NAME_TERM]->(:NameTerm {term})                                                          what search looks
/// up
/// (:Article {id, title, publisher, published, url})
///   -[:HAS_SENTENCE]->(:Sentence {number, text})
///   -[:MENTIONS {draft}]->(:Entity)                                                                what it says of an
/// entity
///   -[:REPORTS]->(:Evidence {fact, start, ...})-[:QUOTES {quote, offset}]->(:Sentence)             what a fact stands
/// on
///   -[:RETRACTS]->(:Retraction {fact, reason})
/// (:Change {sequence, at, article, entities, facts, kinds, relations, ends})
/// (:Write {key, outcome})                                                                          a write that a
/// client named
/// (:KnowledgeGraph {version, sequence, decided})                                                   one: marks the
/// database as ours
/// </code>
/// An article that decisions make understood otherwise keeps what it said in <c>said</c>; one that holds decisions is
/// marked <c>decides</c>.
/// A relationship can't lead to its evidence in Neo4j: <c>Evidence.fact</c> is its <c>id</c>. Names with an underscore
/// (<c>name_key</c>, <c>valid_from</c>) are what filters and orders compare: folded texts and day numbers.
/// </summary>
internal static class DatabaseSchema
{
    /// <summary>A database with another one is refused: a greater was written by a newer program, a smaller by one that
    /// was never released.</summary>
    public const int Version = 5;

    /// <summary>Is it ours, empty, or somebody else's?</summary>
    public static readonly Statement Recognize = new(
        """
        OPTIONAL MATCH (graph:KnowledgeGraph)
        RETURN graph.version AS version, EXISTS { MATCH (other) WHERE NOT other:KnowledgeGraph } AS occupied
        """
    );

    public static readonly Statement ListNames = new("SHOW INDEXES YIELD name");

    public static readonly Statement AwaitIndexes = new("CALL db.awaitIndexes(60)");

    public static readonly Statement Mark = new(
        "MERGE (graph:KnowledgeGraph {one: true}) ON CREATE SET graph.version = $version, graph.sequence = 0",
        new Dictionary<string, object?> { ["version"] = Version }
    );

    /// <summary>By name, the statements that create what is needed; a constraint brings the index of its
    /// name.</summary>
    public static IEnumerable<(string Name, string Create)> Needed(Ontology ontology)
    {
        yield return Unique("KnowledgeGraph", "one");
        yield return Unique("Entity", "id");
        yield return Unique("Article", "id");
        yield return Unique("NameTerm", "term");
        yield return Unique("Change", "sequence");
        yield return Unique("Value", "fact");
        yield return Unique("Write", "key");
        yield return Index("Article", "decides");
        yield return Index("Evidence", "fact");
        yield return Index("Retraction", "fact");
        yield return Index("Change", "write");
        yield return Index("Article", "day");
        yield return Index("Entity", "name_start");
        yield return (
            "kg_RETRACTED_id",
            $"CREATE INDEX kg_RETRACTED_id IF NOT EXISTS FOR ()-[r:{CypherNames.RetractedType}]-() ON (r.id)"
        );
        yield return (
            "kg_entity_names",
            // Folded twice: the analyzer does not take the breve off a Cyrillic letter, our keys not the stroke off
            // a Latin one. What is looked for by its beginning (lukaszen*) is not folded at all.
            "CREATE FULLTEXT INDEX kg_entity_names IF NOT EXISTS FOR (n:Entity) "
                + "ON EACH [n.names, n.names_key, n.summary] "
                + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"
        );
        foreach (var kind in ontology.Kinds.Where(kind => !kind.Abstract))
            yield return Index(CypherNames.Label(kind.Name), "name_start");
        foreach (var relation in ontology.Relations.Where(relation => !relation.IsProperty))
        {
            var type = CypherNames.Type(relation.Name);
            yield return UniqueFact(type);
            yield return FactsOf(type, "from_id", "to_id");
            yield return FactsOf(type, "to_id", "from_id");
        }
    }

    private static (string, string) Unique(string label, string property)
    {
        var name = $"kg_{label}_{property}";
        return (
            name,
            $"CREATE CONSTRAINT {CypherNames.Quote(name)} IF NOT EXISTS FOR (n:{CypherNames.Quote(label)}) "
                + $"REQUIRE n.{property} IS UNIQUE"
        );
    }

    private static (string, string) Index(string label, string property)
    {
        var name = $"kg_{label}_{property}";
        return (
            name,
            $"CREATE INDEX {CypherNames.Quote(name)} IF NOT EXISTS FOR (n:{CypherNames.Quote(label)}) ON (n.{property})"
        );
    }

    /// <summary>
    /// The facts of a type at one end of an entity in the order of their dates, with the entity at the other end.
    /// </summary>
    private static (string, string) FactsOf(string type, string end, string other)
    {
        var name = $"kg_{type}_{end}";
        return (
            name,
            $"CREATE INDEX {CypherNames.Quote(name)} IF NOT EXISTS FOR ()-[r:{CypherNames.Quote(type)}]-() ON "
                + $"(r.{end}, r.sort, r.{other})"
        );
    }

    private static (string, string) UniqueFact(string type)
    {
        var name = $"kg_{type}";
        return (
            name,
            $"CREATE CONSTRAINT {CypherNames.Quote(name)} IF NOT EXISTS FOR ()-[r:{CypherNames.Quote(type)}]-() "
                + "REQUIRE r.id IS UNIQUE"
        );
    }
}
