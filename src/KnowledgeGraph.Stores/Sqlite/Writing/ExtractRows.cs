using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Puts an extract together again from its rows, which hold it as understood, unless it is kept as it was
/// said.</summary>
internal static class ExtractRows
{
    /// <summary>The extract of the next article in the order of ids; null behind the last.</summary>
    public static ArticleExtract? ReadNext(Session session, RelationNumbers words, ArticleId? after) =>
        Read(
            session,
            words,
            "SELECT row, doc, said, notes FROM article WHERE ?1 IS NULL OR id > ?1 ORDER BY id LIMIT 1",
            after
        );

    /// <summary>The extract of an article; null when it is not there.</summary>
    public static ArticleExtract? Read(Session session, RelationNumbers words, ArticleId id) =>
        Read(session, words, "SELECT row, doc, said, notes FROM article WHERE id = ?1", id);

    private static ArticleExtract? Read(Session session, RelationNumbers words, string sql, ArticleId? argument)
    {
        long row;
        Article article;
        ExtractNotes? notes;
        using (var rows = session.Read(sql, argument))
        {
            if (!rows.Read())
                return null;
            if (FactRows.Text(rows, 2) is { } said)
                return JsonSerializer.Deserialize(said, GraphJson.Plain.ArticleExtract)!;
            row = rows.GetInt64(0);
            article = JsonSerializer.Deserialize(rows.GetString(1), GraphJson.Plain.Article)!;
            notes = FactRows.Text(rows, 3) is { } text
                ? JsonSerializer.Deserialize(text, GraphJson.Plain.ExtractNotes)
                : null;
        }
        return new ArticleExtract(
            article,
            Sentences(session, row),
            Entities(session, row, article.Id),
            Facts(session, words, row),
            Retractions(session, row)
        )
        {
            Notes = notes,
        };
    }

    private static List<Sentence> Sentences(Session session, long article)
    {
        var sentences = new List<Sentence>();
        using var rows = session.Read(
            "SELECT number, text, paragraph, hash FROM sentence WHERE article = ?1 ORDER BY number",
            article
        );
        while (rows.Read())
            sentences.Add(SentenceOf(rows, 0));
        return sentences;
    }

    /// <summary>Number, text, paragraph and hash, from that column on.</summary>
    public static Sentence SentenceOf(SqliteDataReader rows, int column) =>
        new(rows.GetInt32(column), rows.GetString(column + 1))
        {
            Paragraph = rows.IsDBNull(column + 2) ? null : rows.GetInt32(column + 2),
            OriginalSha256 = FactRows.Text(rows, column + 3),
        };

    private static List<EntityDraft> Entities(Session session, long article, ArticleId id)
    {
        var drafts = new List<EntityDraft>();
        using var rows = session.Read(
            """
            SELECT s.doc FROM entity_draft d CROSS JOIN entity_saying s ON s.entity = d.entity AND s.hash = d.hash
            WHERE d.article = ?1 ORDER BY d.position
            """,
            article
        );
        while (rows.Read())
            drafts.Add(EntityReader.Draft(rows.GetString(0), [id]));
        return drafts;
    }

    /// <summary>What an article says of facts, in its order.</summary>
    public static List<FactDraft> Facts(Session session, RelationNumbers words, long article)
    {
        var facts = new FactRows(words);
        var drafts = new List<FactDraft>();
        using var rows = session.Read(
            $"""
            SELECT s.id, o.id, {EvidenceRow.Columns}, {FactRows.Columns("f")}
            FROM evidence v CROSS JOIN fact f ON f.row = v.fact CROSS JOIN entity s ON s.row = f.subject
            LEFT JOIN entity o ON o.row = f.object
            WHERE v.article = ?1 ORDER BY v.position
            """,
            article
        );
        while (rows.Read())
            drafts.Add(EvidenceRow.Read(rows, 2).Draft(facts.Read(rows, 9, rows.GetString(0), FactRows.Text(rows, 1))));
        return drafts;
    }

    private static List<RetractionDraft> Retractions(Session session, long article)
    {
        var drafts = new List<RetractionDraft>();
        using var rows = session.Read("SELECT fact, doc FROM retraction WHERE article = ?1 ORDER BY position", article);
        while (rows.Read())
            drafts.Add(
                new RetractionDraft(
                    (FactId)rows.GetString(0),
                    JsonSerializer.Deserialize(rows.GetString(1), GraphJson.Plain.Retraction)!
                )
            );
        return drafts;
    }
}
