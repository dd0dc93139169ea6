using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Hashes of what articles said.</summary>
internal static class ArticleHashes
{
    /// <summary>By the ids of those that are there.</summary>
    public static Dictionary<ArticleId, string> Read(Session session, IEnumerable<ArticleId> articles)
    {
        var known = new Dictionary<ArticleId, string>();
        using var rows = session.Read(
            "SELECT a.id, a.hash FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value",
            Json.Of(articles)
        );
        while (rows.Read())
            known.TryAdd((ArticleId)rows.GetString(0), rows.GetString(1));
        return known;
    }
}
