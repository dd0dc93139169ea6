using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read what changed and how much there is.</summary>
internal static class ChangeQueries
{
    public static Statement Find(ChangeQuery query, int limit) =>
        new(
            $"""
            MATCH (c:Change) WHERE c.sequence > $since
              AND ($from IS NULL OR c.at >= $from) AND ($until IS NULL OR c.at < $until)
              AND ($author IS NULL OR c.author = $author) AND ($act IS NULL OR c.act = $act)
              AND ($fact IS NULL OR $fact IN c.facts)
              AND (size($ids) = 0 OR any(id IN $ids WHERE id IN c.entities OR id IN c.ends))
            RETURN c.sequence, c.at, c.article, c.entities, c.facts, c.kinds, c.relations, c.ends, c.author, c.act
            ORDER BY c.sequence {(query.NewestFirst ? "DESC" : "ASC")} LIMIT $limit
            """,
            new Dictionary<string, object?>
            {
                ["since"] = query.Since,
                ["from"] = query.From?.ToUniversalTime().ToString("O"),
                ["until"] = query.Until?.ToUniversalTime().ToString("O"),
                ["author"] = query.By,
                ["act"] = query.Kind?.ToString(),
                ["fact"] = query.Fact,
                ["ids"] = query.Entities,
                ["limit"] = limit,
            }
        );

    /// <summary>
    /// Sequence, evidence, articles, a count for each concrete kind and each relation, records of lists, and how many
    /// entities and facts there are of whatever name: Neo4j keeps all of these, nothing is walked through.
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
            )}}],
              COLLECT { MATCH (r:ListRecord) WITH r.list AS list, count(*) AS records RETURN [list, records] },
              COUNT { MATCH (:Entity) },
              COUNT { MATCH ()-->() } - COUNT { MATCH ()-[:{{string.Join('|', CypherNames.TypesOfNoFacts)}}]->() }
            """
        );

    /// <summary>
    /// Two lists of names with counts: kinds and relations in the graph that the ontology does not have. It walks
    /// through all of it.
    /// </summary>
    public static Statement Unknown(Ontology ontology) =>
        new(
            $$"""
            RETURN
              COLLECT { MATCH (e:Entity) WHERE NOT e.kind IN $kinds WITH e.kind AS kind, count(*) AS entities
                RETURN [kind, entities] },
              COLLECT { MATCH ()-[r]->() WHERE r.relation IS NOT NULL AND NOT r.relation IN $relations
                AND NOT r:{{CypherNames.RetractedType}}
                WITH r.relation AS relation, count(*) AS facts RETURN [relation, facts] }
            """,
            new Dictionary<string, object?>
            {
                ["kinds"] = Kinds(ontology),
                ["relations"] = ontology.Relations.Select(relation => relation.Name),
            }
        );

    /// <summary>A list of relations with the number of their facts that do not count.</summary>
    public static readonly Statement Uncounted = new(
        $$"""
        RETURN COLLECT { MATCH ()-[r:{{CypherNames.RetractedType}}]->()
          WITH r.relation AS relation, count(*) AS facts RETURN [relation, facts] }
        """
    );

    /// <summary>Number of the last change of decisions.</summary>
    public static readonly Statement Decided = new("MATCH (graph:KnowledgeGraph) RETURN coalesce(graph.decided, 0)");

    public static IEnumerable<string> Kinds(Ontology ontology) =>
        ontology.Kinds.Where(kind => !kind.Abstract).Select(kind => kind.Name);
}
