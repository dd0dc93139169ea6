using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Reads what a write needs to know of entities that are there.</summary>
internal static class EntityReader
{
    /// <summary>Adds what the other articles say of them.</summary>
    public static void AddDrafts(Session session, Dictionary<long, EntityChange> entities, long article)
    {
        var articles = new Dictionary<(long Entity, long Hash), List<string>>();
        using (
            var rows = session.Read(
                """
                SELECT d.entity, d.hash, a.id
                FROM json_each(?1) i CROSS JOIN entity_draft d ON d.entity = i.value CROSS JOIN article a ON a.row = d.article WHERE d.article <> ?2
                """,
                Json.Of(entities.Keys),
                article
            )
        )
        {
            while (rows.Read())
            {
                var key = (rows.GetInt64(0), rows.GetInt64(1));
                if (!articles.TryGetValue(key, out var list))
                    articles.Add(key, list = []);
                list.Add(rows.GetString(2));
            }
        }
        using var sayings = session.Read(
            "SELECT s.entity, s.hash, s.doc FROM json_each(?1) i CROSS JOIN entity_saying s ON s.entity = i.value",
            Json.Of(entities.Keys)
        );
        while (sayings.Read())
        {
            var key = (sayings.GetInt64(0), sayings.GetInt64(1));
            if (articles.TryGetValue(key, out var list))
                entities[key.Item1].Drafts.Add(Draft(sayings.GetString(2), list));
        }
    }

    /// <summary>Adds the values of the properties that are touched.</summary>
    public static void AddValues(Session session, RelationNumbers words, Dictionary<long, EntityChange> entities)
    {
        var facts = new FactRows(words);
        var properties = entities.Values.SelectMany(entity => entity.Values.Keys).Distinct().Select(words.Row);
        using var rows = session.Read(
            $"""
            SELECT e.entity, {FactRows.Columns("f")}
            FROM json_each(?1) i CROSS JOIN json_each(?2) p
            CROSS JOIN fact_end e ON e.entity = i.value AND e.relation = p.value AND e.retracted = 0 CROSS JOIN fact f ON f.row = e.fact
            """,
            Json.Of(entities.Keys),
            Json.Of(properties)
        );
        while (rows.Read())
        {
            var entity = entities[rows.GetInt64(0)];
            var fact = facts.Read(rows, 1, entity.Id, null);
            if (entity.Values.TryGetValue(fact.Relation, out var values))
                values[fact.Id] = fact;
        }
    }

    /// <summary>What these articles say alike.</summary>
    public static EntityDraft Draft(string doc, IReadOnlyList<string> articles)
    {
        var draft = JsonSerializer.Deserialize(doc, GraphJson.Plain.EntityDraft)!;
        return draft with { Names = [.. draft.Names.Select(name => name with { Articles = articles })] };
    }

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
