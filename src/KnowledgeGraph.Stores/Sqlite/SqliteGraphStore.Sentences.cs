using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleSentences>> ReadSentencesAsync(
        ArticleId? after,
        int limit,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<ArticleSentences>>(
            session =>
            {
                using var rows = session.Read(ArticleQueries.SentencesAfter, after ?? "", limit);
                return SentencesIn(rows);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ArticleId, ArticleSentences>> GetSentencesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<ArticleId, ArticleSentences>>(
            session =>
            {
                using var rows = session.Read(ArticleQueries.SentencesOf, Json.Of(articleIds.Distinct()));
                return SentencesIn(rows).ToDictionary(one => one.Article.Id);
            },
            cancellation
        );

    private static List<ArticleSentences> SentencesIn(SqliteDataReader rows)
    {
        var found = new List<ArticleSentences>();
        var (last, sentences) = ("", new List<Sentence>());
        while (rows.Read())
        {
            if (found.Count == 0 || rows.GetString(0) != last)
            {
                last = rows.GetString(0);
                found.Add(new ArticleSentences(ArticleOf(rows.GetString(1)), sentences = []));
            }
            if (!rows.IsDBNull(2))
                sentences.Add(ExtractRows.SentenceOf(rows, 2));
        }
        return found;
    }
}
