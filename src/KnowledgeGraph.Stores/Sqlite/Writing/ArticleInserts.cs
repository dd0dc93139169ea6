using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>An article as rows: of one write, and of the filling of an empty graph.</summary>
internal static class ArticleInserts
{
    /// <summary>The row of the article, which may be there.</summary>
    public static long Article(Session session, PreparedExtract prepared)
    {
        var (said, understood) = (prepared.Write.Said, prepared.Write.Understood);
        return session.Number(
            """
            INSERT INTO article (id, day, doc, hash, said, decides, notes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET day = excluded.day, doc = excluded.doc, hash = excluded.hash,
              said = excluded.said, notes = excluded.notes, decides = excluded.decides
            RETURNING row
            """,
            said.Article.Id,
            said.Article.PublishedAt.Earliest.DayNumber,
            JsonSerializer.Serialize(said.Article, GraphJson.Plain.Article),
            prepared.Hash,
            ReferenceEquals(said, understood) ? null : JsonSerializer.Serialize(said, GraphJson.Plain.ArticleExtract),
            Decisions.Decides(said) ? 1 : 0,
            said.Notes is null ? null : JsonSerializer.Serialize(said.Notes, GraphJson.Plain.ExtractNotes)
        );
    }

    public static void Sentences(Session session, long article, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            session.Execute(
                "INSERT INTO sentence (article, number, text, paragraph, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
                article,
                sentence.Number,
                sentence.Text,
                sentence.Paragraph,
                sentence.OriginalSha256
            );
        }
    }

    /// <summary>An entry of the change log.</summary>
    public static void Change(Session session, Change change) =>
        session.Execute(
            """
            INSERT INTO change (sequence, at, article, entities, facts, kinds, relations, ends, author, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            change.Sequence,
            change.At.ToString("O"),
            change.ArticleId,
            Json.Of(change.Entities),
            Json.Of(change.Facts),
            Json.Of(change.Kinds),
            Json.Of(change.Relations),
            Json.Of(change.Ends),
            change.By,
            change.Kind?.ToString()
        );
}
