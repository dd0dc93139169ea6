using System.Text;
using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Facts and entities as they are shown, from what articles say of them.</summary>
internal sealed class ShownRepair(Session session, RelationNumbers relations)
{
    private const int AtOnce = 500;
    private readonly FactRows _facts = new(relations);

    /// <summary>What was wrong, in sentences; it is right now.</summary>
    public IReadOnlyList<string> Run()
    {
        var (facts, entities) = (0, 0);
        foreach (var rows in Rows("SELECT row FROM fact ORDER BY row").Chunk(AtOnce))
            facts += RepairFacts(rows);
        foreach (var rows in Rows("SELECT row FROM entity ORDER BY row").Chunk(AtOnce))
            entities += RepairEntities(rows);
        var found = new List<string>();
        if (facts > 0)
            found.Add($"{facts:N0} facts were not what their articles say.");
        if (entities > 0)
            found.Add($"{entities:N0} entities were not what their articles say.");
        return found;
    }

    private List<long> Rows(string sql)
    {
        using var rows = session.Read(sql);
        var all = new List<long>();
        while (rows.Read())
            all.Add(rows.GetInt64(0));
        return all;
    }

    private int RepairFacts(long[] wanted)
    {
        var known = FactsOf("f.row IN (SELECT value FROM json_each(?1))", wanted);
        var said = known.Keys.ToDictionary(row => row, _ => new List<(ArticleId, FactDraft)>());
        using (
            var rows = session.Read(
                $"""
                SELECT v.fact, a.id, {EvidenceRow.Columns} FROM json_each(?1) i
                CROSS JOIN evidence v ON v.fact = i.value CROSS JOIN article a ON a.row = v.article
                """,
                Json.Of(wanted)
            )
        )
        {
            while (rows.Read())
                said[rows.GetInt64(0)]
                    .Add(((ArticleId)rows.GetString(1), EvidenceRow.Read(rows, 2).Draft(known[rows.GetInt64(0)].Fact)));
        }
        var retractions = Retractions(known.Values.Select(one => one.Fact.Id));
        var wrong = 0;
        foreach (var (row, stored) in known.Where(one => said[one.Key].Count > 0))
        {
            var back = retractions[stored.Fact.Id].ToList();
            var tombstone = Merge.Retraction(back.Select(one => (one.Article, one.Retraction)));
            var fact = Merge.Fact(said[row], stored.Fact.Recorded, null) with { Retraction = tombstone };
            var now = new StoredFact(fact, back.Count == 0 ? null : back.Min(one => one.Sequence));
            if (Text(now.Fact) == Text(stored.Fact) && now.RetractedIn == stored.RetractedIn)
                continue;
            wrong++;
            session.Execute(
                """
                UPDATE fact SET start = ?2, "end" = ?3, at = ?4, day = ?5, last = ?6, valid_from = ?7, valid_to = ?8,
                  confidence = ?9, qualifiers = ?10, articles = ?11, retracted = ?12, retraction = ?13 WHERE row = ?1
                """,
                [row, .. FactInserts.Changing(now)]
            );
        }
        return wrong;
    }

    private int RepairEntities(long[] wanted)
    {
        var drafts = EntityReader.Drafts(session, wanted, (ArticleId)"").ToLookup(draft => draft.Id);
        var values = FactsOf(
            "f.object IS NULL AND f.retracted IS NULL AND f.subject IN (SELECT value FROM json_each(?1))",
            wanted
        )
            .Values.ToLookup(one => one.Fact.Subject, one => one.Fact);
        var wrong = new List<(long Row, Entity Now)>();
        using (
            var rows = session.Read(
                """
                SELECT e.row, e.id, e.kind, e.name, e.sort_name, d.summary, d.doc FROM json_each(?1) i
                CROSS JOIN entity e ON e.row = i.value LEFT JOIN entity_doc d ON d.row = e.row
                """,
                Json.Of(wanted)
            )
        )
        {
            while (rows.Read())
            {
                if (!drafts.Contains(rows.GetString(1)))
                    continue;
                var now = Merge.Entity([.. drafts[rows.GetString(1)]], values[rows.GetString(1)]);
                var isRight =
                    rows.GetString(2) == now.Kind
                    && rows.GetString(3) == now.Name
                    && rows.GetString(4) == SortKey.Of(now.Name)
                    && FactRows.Text(rows, 5) == now.Summary
                    && FactRows.Text(rows, 6) == Encoding.UTF8.GetString(EntityRows.Doc(now));
                if (!isRight)
                    wrong.Add((rows.GetInt64(0), now));
            }
        }
        foreach (var (row, now) in wrong)
        {
            session.Execute(
                "UPDATE entity SET kind = ?2, name = ?3, sort_name = ?4 WHERE row = ?1",
                row,
                now.Kind,
                now.Name,
                SortKey.Of(now.Name)
            );
            session.Execute(
                """
                INSERT INTO entity_doc (row, summary, doc) VALUES (?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET summary = excluded.summary, doc = excluded.doc
                """,
                row,
                now.Summary,
                EntityRows.Doc(now)
            );
        }
        return wrong.Count;
    }

    private Dictionary<long, StoredFact> FactsOf(string condition, long[] wanted)
    {
        using var rows = session.Read(
            $"""
            SELECT f.row, f.retracted, s.id, o.id, {FactRows.Columns("f")} FROM fact f
            CROSS JOIN entity s ON s.row = f.subject LEFT JOIN entity o ON o.row = f.object WHERE {condition}
            """,
            Json.Of(wanted)
        );
        var all = new Dictionary<long, StoredFact>();
        while (rows.Read())
        {
            var fact = _facts.Read(rows, 4, rows.GetString(2), FactRows.Text(rows, 3));
            all.Add(rows.GetInt64(0), new StoredFact(fact, rows.IsDBNull(1) ? null : rows.GetInt64(1)));
        }
        return all;
    }

    private ILookup<FactId, StoredRetraction> Retractions(IEnumerable<FactId> facts)
    {
        using var rows = session.Read(
            """
            SELECT r.fact, a.id, r.doc, r.sequence FROM json_each(?1) i
            CROSS JOIN retraction r ON r.fact = i.value CROSS JOIN article a ON a.row = r.article
            """,
            Json.Of(facts)
        );
        var all = new List<StoredRetraction>();
        while (rows.Read())
            all.Add(
                new StoredRetraction(
                    (FactId)rows.GetString(0),
                    (ArticleId)rows.GetString(1),
                    JsonSerializer.Deserialize(rows.GetString(2), GraphJson.Plain.Retraction)!,
                    rows.GetInt64(3)
                )
            );
        return all.ToLookup(one => one.Fact);
    }

    private static string Text(Fact fact) => JsonSerializer.Serialize(fact, GraphJson.Plain.Fact);
}
