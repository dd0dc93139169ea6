namespace KnowledgeGraph.Model;

/// <summary>Somebody judged whether two ids stand for one entity. What articles said is never rewritten: a judgement is
/// applied on top, and can be taken back.</summary>
/// <param name="Entity">An entity id; when they are the same, the one that is merged away.</param>
/// <param name="Other">Another; when they are the same, the one that is kept.</param>
/// <param name="Same">Whether they are one.</param>
/// <param name="At">The day.</param>
/// <param name="By">Who judged.</param>
/// <param name="Reason">In words.</param>
/// <param name="Sentence">Number of the sentence that says so, or null.</param>
public sealed record JudgementDraft(
    string Entity,
    string Other,
    bool Same,
    PartialDate At,
    string? By = null,
    string? Reason = null,
    int? Sentence = null
)
{
    /// <summary>Whether it is about these two, whichever comes first.</summary>
    public bool IsAbout(string one, string other) =>
        (Entity == one && Other == other) || (Entity == other && Other == one);
}

/// <summary>What a person thinks of a fact that is in the graph.</summary>
/// <param name="State">The outcome so far.</param>
/// <param name="Reason">In words.</param>
/// <param name="At">The day.</param>
/// <param name="By">Who reviewed.</param>
public sealed record Review(ReviewState State, string? Reason, PartialDate At, string? By);

/// <summary>How far the review of a fact has come; a rejected fact leaves the graph as a tombstone until it is accepted
/// again.</summary>
public enum ReviewState
{
    /// <summary>Nobody has looked yet.</summary>
    Proposed,

    /// <summary>It belongs in the graph.</summary>
    Accepted,

    /// <summary>It is retracted until somebody accepts it.</summary>
    Rejected,

    /// <summary>Something is missing to decide it.</summary>
    NeedsInfo,
}

/// <summary>A fact is reviewed.</summary>
/// <param name="FactId">Which.</param>
/// <param name="Review">The review.</param>
/// <param name="Fact">What the fact is, so that the review follows it when entities are merged; null leaves it with the
/// id.</param>
/// <param name="Sentence">Number of the sentence that says so, or null.</param>
public sealed record ReviewDraft(FactId FactId, Review Review, FactIdentity? Fact = null, int? Sentence = null);
