using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Reads what a write needs to know of facts that are there.</summary>
internal static class FactReader
{
    public static List<FactChange> ById(Session session, RelationNumbers words, IEnumerable<string> ids)
    {
        var facts = new FactRows(words);
        var found = new List<FactChange>();
        using var rows = session.Read(
            $"""
            SELECT f.row, f.retracted, f.subject, f.object, s.id, o.id, {FactRows.Columns("f")}
            FROM json_each(?1) i CROSS JOIN fact f ON f.id = i.value CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = f.object
            """,
            Json.Of(ids)
        );
        while (rows.Read())
        {
            var fact = facts.Read(rows, 6, rows.GetString(4), FactRows.Text(rows, 5));
            found.Add(
                new FactChange(fact.Id, rows.GetInt64(0), fact, rows.IsDBNull(1) ? null : rows.GetInt64(1))
                {
                    Ends = (rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetInt64(3)),
                }
            );
        }
        return found;
    }

    /// <summary>Adds what the other articles say of them.</summary>
    public static void AddClaims(Session session, IEnumerable<FactChange> facts, long article)
    {
        var byRow = facts.ToDictionary(fact => fact.Row);
        if (byRow.Count == 0)
            return;
        using var rows = session.Read(
            $"""
            SELECT v.fact, a.id, {EvidenceRow.Columns}
            FROM json_each(?1) i CROSS JOIN evidence v ON v.fact = i.value CROSS JOIN article a ON a.row = v.article WHERE v.article <> ?2
            """,
            Json.Of(byRow.Keys),
            article
        );
        while (rows.Read())
        {
            var fact = byRow[rows.GetInt64(0)];
            fact.Others.Add((rows.GetString(1), EvidenceRow.Read(rows, 2).Draft(fact.Before!)));
        }
    }

    public static Dictionary<string, List<(string ArticleId, long Sequence, Retraction Retraction)>> Retractions(
        Session session,
        IEnumerable<string> facts
    )
    {
        var found = new Dictionary<string, List<(string, long, Retraction)>>();
        using var rows = session.Read(
            """
            SELECT r.fact, a.id, r.sequence, r.doc
            FROM json_each(?1) i CROSS JOIN retraction r ON r.fact = i.value CROSS JOIN article a ON a.row = r.article
            """,
            Json.Of(facts)
        );
        while (rows.Read())
        {
            if (!found.TryGetValue(rows.GetString(0), out var list))
                found.Add(rows.GetString(0), list = []);
            list.Add(
                (
                    rows.GetString(1),
                    rows.GetInt64(2),
                    JsonSerializer.Deserialize(rows.GetString(3), GraphJson.Plain.Retraction)!
                )
            );
        }
        return found;
    }
}
