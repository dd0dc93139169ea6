namespace KnowledgeGraph.Model;

/// <summary>
/// A relation between two entities, or the value of a property, that somebody reported; what all its evidence together
/// says.
/// </summary>
/// <param name="Id">Derived from what it says; the article is not part of it, so two articles give one fact with
/// two pieces of evidence.</param>
/// <param name="Relation">A relation or property of the ontology.</param>
/// <param name="Subject">Entity id.</param>
/// <param name="Object">Entity id; null for the value of a property.</param>
/// <param name="Value">Canonical text of a property's value; null for a relation.</param>
/// <param name="Start">When it began to hold.</param>
/// <param name="End">When it stopped.</param>
/// <param name="At">When it happened, for what has no duration.</param>
/// <param name="Stance">How it is said.</param>
/// <param name="AttributedTo">Entity id of who says so; null when the article itself does.</param>
/// <param name="Confidence">0 to 1, the highest of its evidence.</param>
/// <param name="Qualifiers">Further detail by name, for instance <c>role</c>.</param>
/// <param name="ArticleCount">How many articles support it, those left out that were taken back or
/// superseded.</param>
/// <param name="Recorded">Sequence number of the change that brought it.</param>
/// <param name="Retraction">Why it no longer counts; null while it does.</param>
public sealed record Fact(
    FactId Id,
    string Relation,
    string Subject,
    string? Object,
    string? Value,
    PartialDate? Start,
    PartialDate? End,
    PartialDate? At,
    Stance Stance,
    string? AttributedTo,
    double Confidence,
    IReadOnlyDictionary<string, string> Qualifiers,
    int ArticleCount,
    long Recorded,
    Retraction? Retraction
)
{
    /// <summary>The entity at the other end, seen from one of the two ends; null for a value.</summary>
    public string? Other(string end) =>
        Object is null ? null
        : end == Subject ? Object
        : Subject;

    /// <summary>The entities it is about or leads to.</summary>
    public IEnumerable<string> Ends => Object is null || Object == Subject ? [Subject] : [Subject, Object];

    /// <summary>
    /// First and last day on which it can hold by its own dates, "about" taken at its word; null = open.
    /// </summary>
    public (DateOnly? From, DateOnly? To) Validity => ((At ?? Start)?.PossibleFirst, (At ?? End)?.PossibleLast);

    /// <summary>Whether nothing says it any more, and it is kept for those who ask what was known.</summary>
    public bool IsGone => Id.IsGone;

    /// <summary>Its own dates.</summary>
    public Period Period => new(Start, End, At);

    /// <summary>
    /// The date it is ordered by: when it happened or began, else when it ended; null when it has no dates.
    /// </summary>
    public PartialDate? Date => Period.Date;
}

/// <summary>How a fact is said. Only <see cref="Asserted"/> facts describe the world; the others describe what somebody
/// says of it.</summary>
public enum Stance
{
    /// <summary>It is so.</summary>
    Asserted,

    /// <summary>It is not so.</summary>
    Denied,

    /// <summary>Somebody says so, and the article leaves it open.</summary>
    Alleged,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It may be so.</summary>
    Possible,
}

/// <summary>A fact is no longer to be counted; it stays as a tombstone.</summary>
/// <param name="Reason">One of the reasons of the extract format, for instance <c>source-corrected</c>.</param>
/// <param name="At">The day.</param>
/// <param name="By">Who said so.</param>
/// <param name="Note">In words.</param>
/// <param name="ReplacedBy">Id of the fact that stands in its place.</param>
public sealed record Retraction(string Reason, PartialDate At, string? By, string? Note, FactId? ReplacedBy);

/// <summary>What a fact stands on: exact words in a numbered sentence of an article.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Article">The article, without its sentences.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Quote">The exact words within it.</param>
/// <param name="Offset">Where the quote begins in the sentence, UTF-16 code units.</param>
public sealed record Evidence(FactId FactId, Article Article, Sentence Sentence, string Quote, int Offset);
