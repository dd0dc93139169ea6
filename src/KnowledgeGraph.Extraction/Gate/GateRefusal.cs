namespace KnowledgeGraph.Extraction.Gate;

/// <summary>Why the gate does not let a fact through.</summary>
public enum GateRefusal
{
    /// <summary>The quoted words do not stand there.</summary>
    NotInText,

    /// <summary>The words are too few to say anything, or run over more than two sentences.</summary>
    TooShort,

    /// <summary>An end of the fact is not named in the words, nor in a recorded antecedent.</summary>
    EndNotInWords,

    /// <summary>An end is named only to tell whose another is, who is meant: "Acme's chief".</summary>
    OtherIsMeant,

    /// <summary>A number of the value does not stand in the words.</summary>
    NumberNotInWords,

    /// <summary>A date does not stand in the words, or does not follow from what stands there.</summary>
    DateNotInWords,

    /// <summary>The words of a text value do not stand in the words.</summary>
    ValueNotInWords,

    /// <summary>The words deny, doubt or plan what the fact asserts.</summary>
    NegatedOrHypothetical,

    /// <summary>The words say who claims it, the fact does not.</summary>
    NotAttributed,

    /// <summary>No relation or property of that name, or not between these kinds.</summary>
    DoesNotFit,

    /// <summary>Too many facts stand on the same words.</summary>
    BorrowedEvidence,
}
