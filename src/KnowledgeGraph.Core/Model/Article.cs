namespace KnowledgeGraph.Model;

/// <summary>Where facts come from.</summary>
/// <param name="Id">Slug of the extract.</param>
/// <param name="Title">As published.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Url">http(s) address; null when it has none.</param>
/// <param name="Language">BCP 47 tag of the article.</param>
/// <param name="TextKind">Whose words the sentences are.</param>
/// <param name="RetrievedAt">The day it was read; null when not said.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Status"><c>live</c>, <c>corrected</c>, <c>retracted-by-publisher</c> or <c>unavailable</c>.</param>
public sealed record Article(
    string Id,
    string Title,
    string Publisher,
    PartialDate PublishedAt,
    string? Url,
    string Language,
    TextKind TextKind,
    PartialDate? RetrievedAt,
    IReadOnlyList<string> Authors,
    string Status
)
{
    /// <summary>The entry of a list that it is; null for an article.</summary>
    public RecordSource? Record { get; init; }
}

/// <summary>Whose words the stored sentences are.</summary>
public enum TextKind
{
    /// <summary>Retold by the author of the extract.</summary>
    OwnWords,

    /// <summary>The article's own words, quoted.</summary>
    Verbatim,

    /// <summary>The article's own words, under a licence that allows it.</summary>
    Licensed,
}

/// <summary>A sentence of an article.</summary>
/// <param name="Number">1-based; <c>s3</c> in the file is 3.</param>
/// <param name="Text">NFC, no line breaks.</param>
public sealed record Sentence(int Number, string Text);
