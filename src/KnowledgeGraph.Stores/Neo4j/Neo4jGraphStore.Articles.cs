using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    private const int ExtractsAtOnce = 20;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ArticleId, Article>> GetArticlesAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ArticleQueries.ById(ids), cancellation);
        return RowsOf(answer).Select(row => ArticleRows.Read(row[0])).ToDictionary(article => article.Id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    )
    {
        if (requests.Count == 0)
            return [];
        using var answer = await ReadAsync(ArticleQueries.PagesOf(_ontology, requests), cancellation);
        var rows = RowsOf(answer).ToLookup(row => row[3].GetInt32());
        return
        [
            .. requests.Select(
                (request, number) =>
                    rows[number].ToDictionary(row => row[2].GetString()!, row => ArticlesOf(row, request.Page))
            ),
        ];
    }

    /// <inheritdoc/>
    public async Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(ArticleQueries.Page(_ontology, page), cancellation);
        return ArticlesOf(answer.Rows[0], page);
    }

    private static Page<Article> ArticlesOf(JsonElement row, PageRequest page) =>
        PageOf(
            row[0]
                .EnumerateArray()
                .Select(columns =>
                {
                    var article = ArticleRows.Read(columns[0]);
                    return (article, CursorOf(columns, 1, article.Id));
                }),
            page,
            row[1]
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ArticleQueries.Extracts(articleIds), cancellation);
        return RowsOf(answer).Select(ArticleRows.ReadExtract).ToDictionary(extract => extract.Article.Id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ArticleId, string>> GetHashesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(ArticleQueries.Hashes(articleIds), cancellation);
        return RowsOf(answer).ToDictionary(row => (ArticleId)row[0].GetString()!, row => row[1].GetString()!);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        ArticleId? afterArticle = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        for (var after = afterArticle ?? ""; ; )
        {
            List<ArticleExtract> extracts;
            using (var answer = await ReadAsync(ArticleQueries.Extracts(after, ExtractsAtOnce), cancellation))
            {
                extracts = [.. RowsOf(answer).Select(ArticleRows.ReadExtract)];
            }
            foreach (var extract in extracts)
                yield return extract;
            if (extracts.Count < ExtractsAtOnce)
                yield break;
            after = extracts[^1].Article.Id;
        }
    }
}
