using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Articles that decisions are about.</summary>
internal static class AffectedArticles
{
    /// <summary>The extracts of the articles that name one of these entities, and of these articles.</summary>
    public static List<ArticleExtract> Read(
        Session session,
        RelationNumbers words,
        IReadOnlyCollection<string> entities,
        IReadOnlyCollection<ArticleId> articles
    ) =>
        entities.Count + articles.Count == 0
            ? []
            : Read(
                session,
                words,
                "SELECT DISTINCT a.id FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value CROSS JOIN "
                    + "entity_draft d ON d.entity = e.row CROSS JOIN article a ON a.row = d.article "
                    + "UNION SELECT a.id FROM json_each(?2) i CROSS JOIN article a ON a.id = i.value",
                Json.Of(entities),
                Json.Of(articles)
            );

    /// <summary>These extracts.</summary>
    public static List<ArticleExtract> Read(
        Session session,
        RelationNumbers words,
        IReadOnlyCollection<ArticleId> articles
    ) => Read(session, words, [], articles);

    /// <summary>The extracts that hold decisions.</summary>
    public static List<ArticleExtract> ReadArticlesWithDecisions(Session session, RelationNumbers words) =>
        Read(session, words, "SELECT id FROM article WHERE decides = 1");

    private static List<ArticleExtract> Read(
        Session session,
        RelationNumbers words,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        var ids = new List<ArticleId>();
        using (var rows = session.Read(sql, values))
        {
            while (rows.Read())
                ids.Add((ArticleId)rows.GetString(0));
        }
        return [.. ids.Select(id => ExtractRows.Read(session, words, id)!)];
    }
}
