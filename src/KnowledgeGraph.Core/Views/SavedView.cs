namespace KnowledgeGraph.Views;

/// <summary>A picture that somebody kept under a name: one state of the page, as its link holds it.</summary>
/// <param name="Id">Ten letters and digits, made when it is saved first.</param>
/// <param name="Name">What it is called; 1 to 120 characters.</param>
/// <param name="Link">The query of the page's link, with its question mark; at most 64,000 characters.</param>
/// <param name="Caption">What is said under it when it is shown in a story; empty where nothing is.</param>
/// <param name="Story">The story it belongs to; null where to none.</param>
/// <param name="Position">Its place in the story: 0 to 999, the lowest first; equal ones by name.</param>
/// <param name="Shared">Whether all who may read see it; else only <paramref name="Owner"/> does.</param>
/// <param name="Owner">Who saved it first; null where there are no accounts.</param>
/// <param name="By">Who saved this version.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Removed">Whether this version says that the view is no more.</param>
public sealed record SavedView(
    string Id,
    string Name,
    string Link,
    string Caption,
    string? Story,
    int Position,
    bool Shared,
    string? Owner,
    string? By,
    DateTimeOffset At,
    bool Removed = false
)
{
    /// <summary>Lengths of the texts.</summary>
    public const int MaxName = 120;

    /// <inheritdoc cref="MaxName"/>
    public const int MaxCaption = 1_000;

    /// <inheritdoc cref="MaxName"/>
    public const int MaxLink = 64_000;

    /// <summary>The last place in a story.</summary>
    public const int MaxPosition = 999;
}
