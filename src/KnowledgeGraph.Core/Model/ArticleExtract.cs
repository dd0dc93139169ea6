using System.Text.Json.Serialization;

namespace KnowledgeGraph.Model;

/// <summary>
/// What one article contributes to the graph; the unit of writing. The graph is the merge of all extracts, whatever the
/// order they came in; writing an extract again replaces what its article contributed before. It is complete in itself:
/// ids in it are unique, whatever entity a fact names stands among its entities, every sentence that a span names among
/// its sentences, and relations are those of the ontology.
/// </summary>
public sealed record ArticleExtract(
    Article Article,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<EntityDraft> Entities,
    IReadOnlyList<FactDraft> Facts,
    IReadOnlyList<RetractionDraft> Retractions
)
{
    /// <summary>Which entities are the same, and which are not; each pair once.</summary>
    public IReadOnlyList<JudgementDraft> Judgements { get; init; } = [];

    /// <summary>By which of their names entities are shown; each entity once.</summary>
    public IReadOnlyList<ShownName> ShownNames { get; init; } = [];

    /// <summary>What a person thinks of facts; each fact once.</summary>
    public IReadOnlyList<ReviewDraft> Reviews { get; init; } = [];

    /// <summary>What the file says beside that; null for nothing.</summary>
    public ExtractNotes? Notes { get; init; }
}

/// <summary>An entity as one article shows it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Kind">Concrete kind of the ontology; every article must agree on it.</param>
/// <param name="Names">At least one, exactly one of kind <see cref="NameKind.Primary"/>; their <see
/// cref="EntityName.Articles"/> is this article.</param>
/// <param name="Summary">One plain line, or null.</param>
/// <param name="Identifiers">Ids elsewhere.</param>
public sealed record EntityDraft(
    string Id,
    string Kind,
    IReadOnlyList<EntityName> Names,
    string? Summary,
    IReadOnlyList<Identifier> Identifiers
);

/// <summary>A fact as one article reports it.</summary>
/// <param name="Id">Derived from what it says.</param>
/// <param name="Spans">Where it stands, at least one.</param>
public sealed record FactDraft(
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
    IReadOnlyList<QuoteSpan> Spans
)
{
    /// <summary>Whether the article does not stand any more, so that what it says supports nothing; only in extracts
    /// as understood.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWithdrawn { get; init; }

    /// <summary>Its dates.</summary>
    public Period Period => new(Start, End, At);
}

/// <summary>Exact words in a sentence.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Quote">The words, an exact part of the sentence.</param>
/// <param name="Offset">Where they begin, UTF-16 code units.</param>
public sealed record QuoteSpan(int Sentence, string Quote, int Offset);

/// <summary>An article, or its editor, takes a fact back.</summary>
/// <param name="FactId">Which.</param>
/// <param name="Retraction">The tombstone.</param>
/// <param name="Fact">What the fact is, so that the retraction follows it when entities are merged; null leaves it with
/// the id.</param>
/// <param name="Sentence">Number of the sentence that says so, or null.</param>
public sealed record RetractionDraft(
    FactId FactId,
    Retraction Retraction,
    FactIdentity? Fact = null,
    int? Sentence = null
);
