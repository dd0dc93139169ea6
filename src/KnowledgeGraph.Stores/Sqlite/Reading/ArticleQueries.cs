using KnowledgeGraph.Filters;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Reading;

/// <summary>The statements that list articles, newest first.</summary>
internal static class ArticleQueries
{
    private static readonly OrderKey[] NewestFirst = [new("a.day", Descending: true, Nullable: false)];

    /// <summary>All articles: the article, its day.</summary>
    public static string Page(SqlText sql, PageRequest page) =>
        $"""
            SELECT a.doc, a.day FROM article a WHERE {Behind(sql, page)}
            ORDER BY {Keyset.OrderBy(NewestFirst, "a.id", page.Backward)} LIMIT {sql.Value((long)page.Size + 1)}
            """;

    /// <summary>Those that name an entity, as every article does that has a fact of it: the entity, the article, its
    /// day.</summary>
    public static string PageOf(SqlText sql, IEnumerable<string> entityIds, PageRequest page)
    {
        var order = Keyset.OrderBy(NewestFirst, "a.id", page.Backward);
        return $"""
            SELECT s.id, a.doc, a.day
            FROM json_each({sql.Value(Json.Of(entityIds.Distinct()))}) i CROSS JOIN entity s ON s.id = i.value
            LEFT JOIN article a ON a.row IN (
              SELECT a.row FROM entity_draft d CROSS JOIN article a ON a.row = d.article
              WHERE d.entity = s.row AND {Behind(sql, page)} ORDER BY {order} LIMIT {sql.Value((long)page.Size + 1)})
            ORDER BY i.key, {order}
            """;
    }

    /// <summary>For each entity (?1) the number of its articles.</summary>
    public const string TotalsOf = """
        SELECT s.id, (SELECT count(*) FROM entity_draft d WHERE d.entity = s.row)
        FROM json_each(?1) i CROSS JOIN entity s ON s.id = i.value
        """;

    /// <summary>?1 the id before, ?2 how many articles: the article, and each of its sentences.</summary>
    public const string SentencesAfter = $"""
        {WithSentences}
        FROM (SELECT row, id, doc FROM article WHERE id > ?1 ORDER BY id LIMIT ?2) a
        LEFT JOIN sentence s ON s.article = a.row
        ORDER BY a.id, s.number
        """;

    /// <summary>?1 ids of articles: the article, and each of its sentences.</summary>
    public const string SentencesOf = $"""
        {WithSentences}
        FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value LEFT JOIN sentence s ON s.article = a.row
        ORDER BY i.key, s.number
        """;

    private const string WithSentences = "SELECT a.id, a.doc, s.number, s.text, s.paragraph, s.hash";

    private static string Behind(SqlText sql, PageRequest page) =>
        page.After is { } after ? Keyset.Behind(sql, NewestFirst, "a.id", after, page.Backward) : "1";
}
