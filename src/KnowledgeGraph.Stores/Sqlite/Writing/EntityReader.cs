using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>What articles say of entities, as rows: many articles say the same, which is kept once.</summary>
internal static class EntityReader
{
    /// <summary>What all articles but one say of some entities.</summary>
    public static IEnumerable<EntityDraft> Drafts(Session session, IEnumerable<long> entities, ArticleId exceptArticle)
    {
        var wanted = Json.Of(entities);
        var articles = new Dictionary<(long Entity, long Hash), List<ArticleId>>();
        using (
            var rows = session.Read(
                """
                SELECT d.entity, d.hash, a.id
                FROM json_each(?1) i CROSS JOIN entity_draft d ON d.entity = i.value
                CROSS JOIN article a ON a.row = d.article
                WHERE a.id <> ?2
                """,
                wanted,
                exceptArticle
            )
        )
        {
            while (rows.Read())
            {
                var key = (rows.GetInt64(0), rows.GetInt64(1));
                if (!articles.TryGetValue(key, out var list))
                    articles.Add(key, list = []);
                list.Add((ArticleId)rows.GetString(2));
            }
        }
        using var sayings = session.Read(
            "SELECT s.entity, s.hash, s.doc FROM json_each(?1) i CROSS JOIN entity_saying s ON s.entity = i.value",
            wanted
        );
        while (sayings.Read())
        {
            if (articles.TryGetValue((sayings.GetInt64(0), sayings.GetInt64(1)), out var list))
                yield return Draft(sayings.GetString(2), list);
        }
    }

    /// <summary>What these articles say alike.</summary>
    public static EntityDraft Draft(string doc, IReadOnlyList<ArticleId> articles) =>
        By(JsonSerializer.Deserialize(doc, GraphJson.Plain.EntityDraft)!, articles);

    /// <summary>The same from UTF-8, of no article yet.</summary>
    public static EntityDraft Draft(ReadOnlySpan<byte> doc) =>
        JsonSerializer.Deserialize(doc, GraphJson.Plain.EntityDraft)!;

    /// <summary>The draft as what these articles say.</summary>
    public static EntityDraft By(EntityDraft draft, IReadOnlyList<ArticleId> articles) =>
        draft with
        {
            Names = [.. draft.Names.Select(name => name with { Articles = articles })],
        };

    /// <summary>UTF-8, without the article in each name, so that articles that say the same have the same
    /// text.</summary>
    public static byte[] Doc(EntityDraft draft) =>
        JsonSerializer.SerializeToUtf8Bytes(
            draft with
            {
                Names = [.. draft.Names.Select(name => name with { Articles = [] })],
            },
            GraphJson.Plain.EntityDraft
        );
}
