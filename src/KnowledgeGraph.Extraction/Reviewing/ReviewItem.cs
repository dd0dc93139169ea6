using System.Text.Json.Serialization;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// An article on its way into the graph: its text, what was found in it, and what was decided so far.
/// </summary>
public sealed record ReviewItem
{
    /// <summary>Slug of the article, its id in the graph.</summary>
    public required string Id { get; init; }

    /// <summary>What the article is.</summary>
    public required ReviewedArticle Article { get; init; }

    /// <summary>SHA-256 of the sentences, by which the same text is known again.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>SHA-256 of the original bytes; null when they are not kept.</summary>
    public string? OriginalSha256 { get; init; }

    /// <summary>What became of the original of before, when the article came again; null for nothing.</summary>
    public string? OriginalNote { get; init; }

    /// <summary>The text that was here before, when the article came again with another one.</summary>
    public string? ChangedFromSha256 { get; init; }

    /// <summary>Its sentences, numbered from 1 without a gap.</summary>
    public required IReadOnlyList<ReviewSentence> Sentences { get; init; }

    /// <summary>Who and what it names.</summary>
    public required IReadOnlyList<ReviewEntity> Entities { get; init; }

    /// <summary>Where it names them.</summary>
    public required IReadOnlyList<ReviewMention> Mentions { get; init; }

    /// <summary>Facts that may be in it.</summary>
    public required IReadOnlyList<ReviewProposal> Proposals { get; init; }

    /// <summary>What undo takes back, the last change last.</summary>
    public IReadOnlyList<ReviewChange> Undo { get; init; } = [];

    /// <summary>How many facts the gate kept out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Refused { get; init; } = new Dictionary<string, int>();

    /// <summary>What asking a model took and brought; null when none was asked.</summary>
    public ModelReport? Model { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>When it went into the graph as it is; null while it has not, or was changed since.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>What the graph said of it then, in a word: another one there now was changed since.</summary>
    public string? ImportedRevision { get; init; }

    /// <summary>How far it has come.</summary>
    [JsonIgnore]
    public ReviewProgress Progress =>
        ImportedAt is not null ? ReviewProgress.Imported
        : Proposals.All(proposal => proposal.Decision == ReviewDecision.Open) ? ReviewProgress.New
        : Proposals.Any(proposal => proposal.Decision == ReviewDecision.Open) ? ReviewProgress.Started
        : ReviewProgress.Decided;
}

/// <summary>How far an article has come.</summary>
public enum ReviewProgress
{
    New,
    Started,
    Decided,
    Imported,
}

/// <summary>What an article is; what it does not say is asked of whoever reviews it.</summary>
public sealed record ReviewedArticle(
    string Title,
    string? Publisher,
    PartialDate? PublishedAt,
    string? Url,
    string Language,
    IReadOnlyList<string> Authors
);

/// <summary>A sentence and the paragraph it stands in, both numbered from 1.</summary>
public sealed record ReviewSentence(int Number, int Paragraph, string Text);

/// <summary>Somebody or something that the article names.</summary>
public sealed record ReviewEntity(
    string Key,
    string Kind,
    string Name,
    EntityMatch Match,
    IReadOnlyList<LinkCandidate> Candidates,
    IReadOnlyList<string> Spellings,
    IReadOnlyDictionary<string, string> Identifiers,
    double Confidence
);

/// <summary>Words of a sentence that name, or describe, an entity; offsets are UTF-16 code units.</summary>
public sealed record ReviewMention(int Sentence, int Start, int End, string Entity, MentionKind How)
{
    /// <summary>For a pronoun, where the name stands that it means: sentence, start and end.</summary>
    public ProposedSpan? Antecedent { get; init; }
}

/// <summary>A fact that may be in the article.</summary>
public sealed record ReviewProposal
{
    /// <summary>Equal for equal proposals on equal text.</summary>
    public required string Id { get; init; }
    public required string Relation { get; init; }

    /// <summary>Key of an entity of the item.</summary>
    public required string Subject { get; init; }
    public string? Object { get; init; }
    public string? Value { get; init; }
    public PartialDate? Start { get; init; }
    public PartialDate? End { get; init; }
    public PartialDate? At { get; init; }

    /// <summary>Whether a date was worked out from the day of publication.</summary>
    public bool IsRelative { get; init; }
    public Stance Stance { get; init; }
    public string? AttributedTo { get; init; }
    public double Confidence { get; init; }

    /// <summary>The rule, <c>model</c> or <c>person</c>.</summary>
    public required string Origin { get; init; }
    public required IReadOnlyList<ProposedSpan> Spans { get; init; }
    public ReviewDecision Decision { get; init; }
}

/// <summary>What was decided about a proposal.</summary>
public enum ReviewDecision
{
    Open,
    Accepted,
    Rejected,
}

/// <summary>What a change replaced; null lists were not touched.</summary>
public sealed record ReviewChange(
    IReadOnlyList<ReviewProposal> Proposals,
    IReadOnlyList<string> Added,
    IReadOnlyList<ReviewEntity>? Entities,
    IReadOnlyList<ReviewMention>? Mentions,
    ReviewedArticle? Article
);
