namespace KnowledgeGraph.Names;

/// <summary>What is looked for in a <see cref="NameIndex"/>.</summary>
/// <param name="Text">A name, or the beginning of one; of it the first 200 characters count.</param>
/// <param name="Kinds">Only entities of these kinds; all when empty.</param>
/// <param name="Exact">Takes the spelling as typed: every word stands so in the name, apart from case and
/// accents.</param>
/// <param name="Guess">Whether to think of misspellings, of words written together and of the other keyboard layout
/// where nothing good is found.</param>
public sealed record NameQuery(string Text, IReadOnlyCollection<string> Kinds, bool Exact = false, bool Guess = true)
{
    /// <summary>
    /// Whether the last word may be only begun, as in a search box; a list of names to screen has whole ones.
    /// </summary>
    public bool Typing { get; init; } = true;
}

/// <summary>An entity whose name fits.</summary>
/// <param name="EntityId">Id of the entity.</param>
/// <param name="Name">Which of its names fits best.</param>
/// <param name="Match">How well, and why.</param>
public sealed record NameHit(string EntityId, string Name, NameMatch Match);

/// <summary>What was found; <paramref name="Truncated"/> says that more than could be compared may fit.</summary>
public sealed record NameHits(IReadOnlyList<NameHit> Hits, bool Truncated);
