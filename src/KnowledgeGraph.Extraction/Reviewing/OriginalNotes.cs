namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Says what became of an original, when its article is given again.</summary>
internal static class OriginalNotes
{
    private const int Shown = 12;

    /// <summary>An article with its original, kept, and a note when that is another than before, or was lost.</summary>
    public static async Task<ReviewItem> AddAsync(
        ReviewItem item,
        ReviewItem? known,
        byte[]? original,
        SourceFolder? sources,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (original is null || sources is null)
            return item;
        var loss = known?.OriginalSha256 is { } before ? await sources.LossOfAsync(before, cancellation) : null;
        var hash = await sources.KeepAsync(original, now, cancellation);
        return item with
        {
            OriginalSha256 = hash,
            OriginalNote = Of(known?.OriginalSha256, loss, hash) ?? known?.OriginalNote,
        };
    }

    /// <summary>The note; null when the same bytes came and those of before are there.</summary>
    private static string? Of(string? before, SourceLoss? loss, string now)
    {
        if (before is null || (before == now && loss is null))
            return null;
        var lost = loss switch
        {
            SourceLoss.Vanished => "is gone from disk",
            SourceLoss.Changed => "was changed on disk",
            _ => "is kept beside it",
        };
        return before == now
            ? $"The original kept before {lost}; the same bytes came again and are kept anew."
            : $"The original came again with other bytes; that of before ({before[..Shown]}…) {lost}.";
    }
}
