namespace KnowledgeGraph.Owners;

/// <summary>Whether something is owned so far that a rule counts it.</summary>
public enum Verdict
{
    /// <summary>What is known is enough for it.</summary>
    Yes,

    /// <summary>What is known leaves too little for it.</summary>
    No,

    /// <summary>It can be so, or not: owners or shares are missing.</summary>
    NotEnoughKnown,
}
