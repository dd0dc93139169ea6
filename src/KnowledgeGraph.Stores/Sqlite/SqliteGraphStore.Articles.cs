using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Reading;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>>(
            session =>
            {
                var found = new Dictionary<FactId, IReadOnlyList<Evidence>>();
                var articles = new Dictionary<long, Article>();
                using var rows = session.Read(
                    """
                    SELECT f.id, a.row, a.doc, p.value ->> 2, p.value ->> 1, s.number, s.text, s.paragraph, s.hash
                    FROM json_each(?1) i CROSS JOIN fact f ON f.id = i.value
                    CROSS JOIN evidence v ON v.fact = f.row CROSS JOIN article a ON a.row = v.article
                    CROSS JOIN json_each(v.spans) p
                    CROSS JOIN sentence s ON s.article = v.article AND s.number = p.value ->> 0
                    ORDER BY i.key, a.day, a.id, s.number, p.value ->> 1
                    """,
                    Json.Of(factIds.Distinct())
                );
                while (rows.Read())
                {
                    var id = (FactId)rows.GetString(0);
                    if (!found.TryGetValue(id, out var list))
                        found.Add(id, list = new List<Evidence>());
                    if (!articles.TryGetValue(rows.GetInt64(1), out var article))
                        articles.Add(rows.GetInt64(1), article = ArticleOf(rows.GetString(2)));
                    ((List<Evidence>)list).Add(
                        new Evidence(id, article, ExtractRows.SentenceOf(rows, 5), rows.GetString(3), rows.GetInt32(4))
                    );
                }
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ArticleId, Article>> GetArticlesAsync(
        IReadOnlyCollection<ArticleId> ids,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<ArticleId, Article>>(
            session =>
            {
                var found = new Dictionary<ArticleId, Article>();
                using var rows = session.Read(
                    "SELECT a.doc FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value",
                    Json.Of(ids.Distinct())
                );
                while (rows.Read())
                {
                    var article = ArticleOf(rows.GetString(0));
                    found.Add(article.Id, article);
                }
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>> GetArticlesOfAsync(
        IReadOnlyList<ArticleRequest> requests,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyList<IReadOnlyDictionary<string, Page<Article>>>>(
            session => [.. requests.Select(request => ArticlesOf(session, request))],
            cancellation
        );

    private Dictionary<string, Page<Article>> ArticlesOf(Session session, ArticleRequest request)
    {
        var (ids, page) = (request.EntityIds, request.Page);
        var totals = new Dictionary<string, int>();
        if (page.WithTotal)
        {
            using var counts = session.Read(ArticleQueries.TotalsOf, Json.Of(ids.Distinct()));
            while (counts.Read())
                totals.Add(counts.GetString(0), counts.GetInt32(1));
        }
        var sql = new SqlText(_words);
        var items = new Dictionary<string, List<(Article, Cursor)>>();
        using var rows = session.Read(ArticleQueries.PageOf(sql, ids, page), sql.Values);
        while (rows.Read())
        {
            if (!items.TryGetValue(rows.GetString(0), out var ofEntity))
                items.Add(rows.GetString(0), ofEntity = []);
            if (!rows.IsDBNull(1))
                ofEntity.Add(WithCursor(rows, 1));
        }
        return items.ToDictionary(
            entity => entity.Key,
            entity => PageOf(entity.Value, page, page.WithTotal ? totals[entity.Key] : null)
        );
    }

    /// <inheritdoc/>
    public Task<Page<Article>> FindArticlesAsync(PageRequest page, CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var sql = new SqlText(_words);
                var items = new List<(Article, Cursor)>();
                using (var rows = session.Read(ArticleQueries.Page(sql, page), sql.Values))
                {
                    while (rows.Read())
                        items.Add(WithCursor(rows, 0));
                }
                return PageOf(items, page, page.WithTotal ? (int)session.Number("SELECT count(*) FROM article") : null);
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ArticleId, ArticleExtract>> GetExtractsAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<ArticleId, ArticleExtract>>(
            session =>
            {
                var found = new Dictionary<ArticleId, ArticleExtract>();
                foreach (var id in articleIds)
                {
                    if (ExtractRows.Read(session, _words, id) is { } extract)
                        found[id] = extract;
                }
                return found;
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ArticleId, string>> GetHashesAsync(
        IReadOnlyCollection<ArticleId> articleIds,
        CancellationToken cancellation = default
    ) =>
        ReadAsync<IReadOnlyDictionary<ArticleId, string>>(
            session => ArticleHashes.Read(session, articleIds),
            cancellation
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleExtract> ReadExtractsAsync(
        ArticleId? afterArticle = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        for (var after = afterArticle; ; )
        {
            // One transaction for each, so that a slow taker holds nothing up.
            var last = after;
            var extract = await ReadAsync(session => ExtractRows.ReadNext(session, _words, last), cancellation);
            if (extract is null)
                yield break;
            yield return extract;
            after = extract.Article.Id;
        }
    }

    private static Article ArticleOf(string doc) => JsonSerializer.Deserialize(doc, GraphJson.Plain.Article)!;

    private static (Article, Cursor) WithCursor(SqliteDataReader rows, int column)
    {
        var article = ArticleOf(rows.GetString(column));
        return (article, new Cursor([rows.GetInt64(column + 1), article.Id.Text]));
    }
}
