using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>An article that went into the graph.</summary>
internal static class Imported
{
    /// <summary>The item, with when that was and what the graph said of it then.</summary>
    public static async Task<ReviewItem> AsAsync(
        ReviewItem item,
        ArticleId article,
        IGraphStore store,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var there = await store.GetExtractsAsync([article], cancellation);
        return item with
        {
            ImportedAt = at,
            ImportedRevision = there.TryGetValue(article, out var extract) ? Revisions.Of(extract) : null,
        };
    }
}
