namespace KnowledgeGraph.Names.Matching;

/// <summary>What makes two words fit, the best first.</summary>
internal enum FitKind
{
    Same,
    Sound,
    Loose,
    GivenName,
    Meaning,
    Short,
    Declined,
    Joined,
    Initial,
    Gender,
    Misspelled,
    Beginning,
    None,
}
