namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Under which id an article is kept: two of the same publisher, title and day are two, unless they have a sentence in
/// common beside the title. Else the second would take the place of the first.
/// </summary>
internal static class ArticlePlace
{
    /// <summary>The article under its id, and what is kept there; null where nothing is.</summary>
    public static async Task<(ReviewItem Own, ReviewItem? Known)> FindAsync(
        ReviewFolder folder,
        ReviewItem item,
        CancellationToken cancellation
    )
    {
        var id = item.Id;
        for (var number = 2; ; number++)
        {
            var known = await folder.FindAsync(id, cancellation);
            if (known is null || IsOf(known, item))
                return (item with { Id = id }, known);
            id = $"{item.Id}-{number}";
        }
    }

    private static bool IsOf(ReviewItem known, ReviewItem item) =>
        known.TextSha256 == item.TextSha256 || TextsOf(known).Intersect(TextsOf(item)).Any();

    private static IEnumerable<string> TextsOf(ReviewItem item) =>
        item.Sentences.Select(sentence => sentence.Text).Where(text => text != item.Article.Title);
}
