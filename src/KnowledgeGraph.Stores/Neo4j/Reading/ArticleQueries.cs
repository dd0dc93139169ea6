using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Stores.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Reading;

/// <summary>The statements that read articles: newest first, then by id.</summary>
internal static class ArticleQueries
{
    private static readonly OrderKey[] NewestFirst = [new("a.day", Descending: true, Nullable: false)];

    public static Statement ById(IReadOnlyCollection<ArticleId> ids) =>
        new(
            """
            UNWIND $ids AS id
            MATCH (a:Article {id: id})
            RETURN a.record
            """,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct() }
        );

    public static Statement Hashes(IReadOnlyCollection<ArticleId> ids) =>
        new(
            """
            UNWIND $ids AS id
            MATCH (a:Article {id: id})
            RETURN a.id, a.hash
            """,
            new Dictionary<string, object?> { ["ids"] = ids.Distinct() }
        );

    /// <summary>Day and record of the page's articles as one list, and the total when asked for.</summary>
    public static Statement Page(Ontology ontology, PageRequest page)
    {
        var cypher = new CypherText(ontology);
        return cypher.Statement($"RETURN {Part(cypher, "(a:Article)", page)}");
    }

    /// <summary>The same for each entity of all requests, then its id and the number of the request.</summary>
    public static Statement PagesOf(Ontology ontology, IReadOnlyList<ArticleRequest> requests)
    {
        var cypher = new CypherText(ontology);
        return cypher.Statement(
            string.Join(
                "\nUNION ALL\n",
                requests.Select(
                    (request, number) =>
                        $$"""
                            UNWIND {{cypher.Value(request.EntityIds.Distinct())}} AS id
                            MATCH (e:Entity {id: id})
                            RETURN {{Part(
                                cypher,
                                "(a:Article)-[:MENTIONS]->(e)",
                                request.Page
                            )}}, id, {{number}} AS request
                            """
                )
            )
        );
    }

    private static string Part(CypherText cypher, string pattern, PageRequest page)
    {
        var behind = page.After is { } after
            ? Keyset.Behind(cypher, NewestFirst, "a.id", after, page.Backward)
            : "true";
        return $$"""
            COLLECT {
              MATCH {{pattern}}
              WHERE {{behind}}
              WITH a ORDER BY {{Keyset.OrderBy(NewestFirst, "a.id", page.Backward)}} LIMIT {{cypher.Value(
                page.Size + 1L
            )}}
              RETURN [a.record, a.day]
            } AS articles, {{(page.WithTotal ? $"COUNT {{ MATCH {pattern} }}" : "null")}} AS total
            """;
    }

    /// <summary>Next articles in the order of their ids, with their sentences.</summary>
    public static Statement SentencesAfter(string after, int limit) =>
        SentencesOf(
            "MATCH (a:Article) WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit",
            new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit }
        );

    /// <summary>Articles by id, with their sentences.</summary>
    public static Statement SentencesOf(IReadOnlyCollection<ArticleId> ids) =>
        SentencesOf(
            "UNWIND $ids AS id MATCH (a:Article {id: id})",
            new Dictionary<string, object?> { ["ids"] = ids.Distinct() }
        );

    private static Statement SentencesOf(string match, Dictionary<string, object?> parameters) =>
        new($"{match}\nRETURN a.record, {Sentences}\nORDER BY a.id", parameters);

    private const string Sentences =
        "COLLECT { MATCH (a)-[h:HAS_SENTENCE]->(s) RETURN [s.number, s.text, s.paragraph, s.hash] "
        + "ORDER BY h.position }";

    /// <summary>Next articles in the order of their ids, with all that they contributed.</summary>
    public static Statement Extracts(string after, int limit) =>
        Extracts(
            "WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit",
            new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit }
        );

    /// <summary>Articles by id, with all that they contributed.</summary>
    public static Statement Extracts(IReadOnlyCollection<ArticleId> ids) =>
        Extracts("WHERE a.id IN $ids", new Dictionary<string, object?> { ["ids"] = ids });

    /// <summary>Articles that hold decisions.</summary>
    public static Statement DecidingExtracts() => Extracts("WHERE a.decides = true", []);

    /// <summary>Articles that name one of these entities.</summary>
    public static Statement ExtractsNaming(IReadOnlyCollection<string> entities) =>
        ExtractsOf(
            "UNWIND $entities AS id MATCH (:Entity {id: id})<-[:MENTIONS]-(a:Article) WITH DISTINCT a",
            new Dictionary<string, object?> { ["entities"] = entities }
        );

    private static Statement Extracts(string which, Dictionary<string, object?> parameters) =>
        ExtractsOf($"MATCH (a:Article) {which}", parameters);

    private static Statement ExtractsOf(string match, Dictionary<string, object?> parameters) =>
        new(
            $$"""
            {{match}}
            RETURN a.record,
              {{Sentences}},
              COLLECT { MATCH (a)-[m:MENTIONS]->() WHERE m.draft IS NOT NULL RETURN m.draft ORDER BY m.position },
              COLLECT { MATCH (a)-[:REPORTS]->(v) RETURN {{EvidenceRows.Columns("v")}} ORDER BY v.position },
              COLLECT { MATCH (a)-[:RETRACTS]->(t) RETURN [t.fact, t.retraction] ORDER BY t.position },
              a.said, a.notes
            ORDER BY a.id
            """,
            parameters
        );
}
