using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>What was found in a text, before anybody decided on it.</summary>
/// <param name="Manuscript">The text.</param>
/// <param name="Sentences">Its sentences with their mentions.</param>
/// <param name="Facts">Proposed facts that passed the gate.</param>
/// <param name="Refused">Those that did not, and why.</param>
public sealed record Draft(
    Manuscript Manuscript,
    IReadOnlyList<DocumentSentence> Sentences,
    IReadOnlyList<ProposedFact> Facts,
    IReadOnlyList<(ProposedFact Fact, GateRefusal Why)> Refused
)
{
    /// <summary>What asking a model took and brought; null when none was asked.</summary>
    public ModelReport? Model { get; init; }

    /// <summary>All that the text names or describes in a fact, in the order in which it comes up.</summary>
    public IReadOnlyList<DocumentEntity> Entities =>
        [
            .. Sentences
                .SelectMany(sentence => sentence.Mentions.Concat(sentence.Descriptions))
                .Where(mention =>
                    mention.How != MentionKind.Description
                    || Facts.Any(fact => fact.Subject == mention.Entity || fact.Object == mention.Entity)
                )
                .Select(mention => mention.Entity)
                .Distinct(),
        ];

    /// <summary><see cref="Entities"/>, and behind them those that the text only describes.</summary>
    public IReadOnlyList<DocumentEntity> AllEntities =>
        [
            .. Entities
                .Concat(Sentences.SelectMany(one => one.Descriptions).Select(mention => mention.Entity))
                .Distinct(),
        ];
}
