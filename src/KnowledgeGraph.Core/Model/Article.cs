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
    ArticleId Id,
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
    /// <summary>The status of an article that its publisher took back.</summary>
    public const string Retracted = "retracted-by-publisher";

    /// <summary>Whether its publisher took it back: what it says supports nothing.</summary>
    public bool IsRetracted => Status == Retracted;

    /// <summary>
    /// Whether its sentences are a publisher's own words, kept for whoever may read them here: no export holds them
    /// unless it is asked to. Entries of lists are none.
    /// </summary>
    public bool IsPrivateText => TextKind == TextKind.Verbatim && Record is null;

    /// <summary>The entry of a list that it is; null for an article.</summary>
    public RecordSource? Record { get; init; }

    /// <summary>The address that the publisher wants it known by.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>When the publisher changed it last.</summary>
    public PartialDate? UpdatedAt { get; init; }

    /// <summary>Under which terms its text may be used.</summary>
    public string? License { get; init; }

    /// <summary>SHA-256 of the text of the publisher, lower-case hex.</summary>
    public string? OriginalSha256 { get; init; }

    /// <summary>Which version of the extract it is, from 1.</summary>
    public int? Version { get; init; }

    /// <summary>Id of the article in whose place it stands; that one need not be in the graph.</summary>
    public ArticleId? Supersedes { get; init; }

    /// <summary>Who made the extract; null when not said.</summary>
    public ExtractRun? Run { get; init; }
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
public sealed record Sentence(int Number, string Text)
{
    /// <summary>Which paragraph of the article says it, from 1; null when not said.</summary>
    public int? Paragraph { get; init; }

    /// <summary>SHA-256 of the article's own words, lower-case hex.</summary>
    public string? OriginalSha256 { get; init; }
}
