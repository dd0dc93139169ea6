using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Questions that stores answer several at a time, asked one at a time.</summary>
internal static class SingleQuestions
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<RelationCount>>> CountRelationsAsync(
        this IGraphStore store,
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    ) => (await store.CountRelationsAsync([new CountRequest(ids, filter)], cancellation)).Single();

    public static async Task<IReadOnlyDictionary<string, Page<Article>>> GetArticlesOfAsync(
        this IGraphStore store,
        IReadOnlyCollection<string> ids,
        PageRequest page,
        CancellationToken cancellation = default
    ) => (await store.GetArticlesOfAsync([new ArticleRequest(ids, page)], cancellation)).Single();
}
