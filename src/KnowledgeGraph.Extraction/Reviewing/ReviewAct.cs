using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Something that a reviewer does.</summary>
public abstract record ReviewAct
{
    private ReviewAct() { }

    /// <summary>Accepts, rejects or opens again.</summary>
    public sealed record Decide(string Proposal, ReviewDecision Decision) : ReviewAct;

    /// <summary>Accepts every open proposal of at least this confidence.</summary>
    public sealed record AcceptFrom(double Confidence) : ReviewAct;

    /// <summary>Says what a proposal should be instead; a corrected proposal is accepted.</summary>
    public sealed record Correct(string Proposal, FactTerms Terms) : ReviewAct;

    /// <summary>A fact that nobody proposed, on words that the reviewer chose; it is accepted.</summary>
    public sealed record Add(FactTerms Terms, ProposedSpan Span) : ReviewAct;

    /// <summary>Says who an entity is: one of the graph, by id; the desk looks it up.</summary>
    public sealed record LinkTo(string Entity, string Id) : ReviewAct;

    /// <summary>As <see cref="LinkTo"/>, looked up.</summary>
    internal sealed record Link(string Entity, string Id, string Name, string Kind) : ReviewAct;

    /// <summary>Says that an entity is new, and what it is.</summary>
    public sealed record Describe(string Entity, string? Name, string? Kind) : ReviewAct;

    /// <summary>Names words: they mean an entity of the item, or a new one.</summary>
    public sealed record NameWords(ProposedSpan Span, string? Entity, string? Kind) : ReviewAct;

    /// <summary>Says what the article is.</summary>
    public sealed record Entitle(string? Title, string? Publisher, PartialDate? PublishedAt, string? Url) : ReviewAct;

    /// <summary>Takes the last change back.</summary>
    public sealed record TakeBack : ReviewAct;
}

/// <summary>What a fact says; what is null stays as it is.</summary>
public sealed record FactTerms(
    string? Relation,
    string? Subject,
    string? Object,
    string? Value,
    PartialDate? Start,
    PartialDate? End,
    PartialDate? At,
    Stance? Stance,
    string? AttributedTo
);
