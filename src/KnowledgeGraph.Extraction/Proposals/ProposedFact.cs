using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Proposals;

/// <summary>
/// A fact that somebody proposes: a rule, a model or a person. It stands in the graph only after the gate and a
/// decision.
/// </summary>
public sealed record ProposedFact
{
    /// <summary>A relation or property of the ontology.</summary>
    public required string Relation { get; init; }

    /// <summary>Whom it is about.</summary>
    public required DocumentEntity Subject { get; init; }

    /// <summary>The other end of a relation; null for a property.</summary>
    public DocumentEntity? Object { get; init; }

    /// <summary>Canonical value of a property; null for a relation.</summary>
    public string? Value { get; init; }

    /// <summary>When it began to hold.</summary>
    public DateMention? Since { get; init; }

    /// <summary>When it stopped.</summary>
    public DateMention? Until { get; init; }

    /// <summary>When it happened.</summary>
    public DateMention? At { get; init; }

    /// <summary>How it is said.</summary>
    public Stance Stance { get; init; }

    /// <summary>Who says so; null when the document itself does.</summary>
    public DocumentEntity? AttributedTo { get; init; }

    /// <summary>Share of such proposals that were right on text held out, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What proposed it: the name of a rule, or <c>model</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The words it stands on, at least one.</summary>
    public required IReadOnlyList<ProposedSpan> Spans { get; init; }
}

/// <summary>Exact words in a sentence.</summary>
/// <param name="Sentence">Number of the sentence, from 1.</param>
/// <param name="Start">Where they begin in it, UTF-16 code units.</param>
/// <param name="End">Where they end, exclusive.</param>
public sealed record ProposedSpan(int Sentence, int Start, int End);
