namespace KnowledgeGraph.Editing;

/// <summary>An extract that only its owner and those whom it is shared with see, until it is published.</summary>
/// <param name="Id">Cannot be guessed; made when it is saved first.</param>
/// <param name="Article">Id of the article, as far as the text tells it.</param>
/// <param name="Text">YAML or JSON; it may be wrong still.</param>
/// <param name="Owner">Who saved it first; null where there are no accounts.</param>
/// <param name="SharedWith">Names of others who see it, and may change it.</param>
/// <param name="By">Who saved this version.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Removed">Whether this version says that it is no more: removed, or published.</param>
public sealed record PrivateExtract(
    string Id,
    string? Article,
    string Text,
    string? Owner,
    IReadOnlyList<string> SharedWith,
    string? By,
    DateTimeOffset At,
    bool Removed = false
)
{
    /// <summary>Whether somebody of that name sees it.</summary>
    public bool IsFor(string name) => Owner == name || SharedWith.Contains(name);
}
