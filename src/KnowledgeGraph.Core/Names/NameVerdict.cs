namespace KnowledgeGraph.Names;

/// <summary>What a score means, in a word (<see cref="NameThresholds"/>).</summary>
public enum NameVerdict
{
    /// <summary>Forms of one name.</summary>
    Same,

    /// <summary>More likely than not: a person should look.</summary>
    Likely,

    /// <summary>Worth a look.</summary>
    Possible,

    /// <summary>The text is how the name, or a word of it, begins.</summary>
    Begins,

    /// <summary>Nothing like it is there; this is only the nearest.</summary>
    Nearest,
}
