using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ArticleSentences>> ReadSentencesAsync(
        ArticleId? after,
        int limit,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ArticleQueries.SentencesAfter(after ?? "", limit), cancellation);
        return [.. RowsOf(answer).Select(SentencesIn)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ArticleId, ArticleSentences>> GetSentencesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ArticleQueries.SentencesOf(articleIds), cancellation);
        return RowsOf(answer).Select(SentencesIn).ToDictionary(one => one.Article.Id);
    }

    private static ArticleSentences SentencesIn(JsonElement row) =>
        new(
            ArticleRows.Read(row[0]),
            [.. row[1].EnumerateArray().Select(sentence => ArticleRows.SentenceOf(sentence, 0))]
        );
}
