using KnowledgeGraph.Editing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>What an article must have before it goes into the graph.</summary>
internal static class MissingDetails
{
    /// <summary>The first thing that it has not; null when it has all.</summary>
    public static EditError? Of(ReviewItem item) =>
        item.Article.Publisher is null
            ? Error(EditErrorCode.MissingPublisher, "Say who published the article.", "article", "publisher")
        : item.Article.PublishedAt is null
            ? Error(EditErrorCode.MissingDate, "Say when the article was published.", "article", "publishedAt")
        : item.Proposals.All(proposal => proposal.Decision != ReviewDecision.Accepted)
            ? Error(EditErrorCode.NothingAccepted, "No fact is accepted yet; accept at least one.", "item")
        : null;

    private static EditError Error(EditErrorCode code, string message, params string[] path) =>
        new(path, code, message);
}
