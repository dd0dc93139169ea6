namespace KnowledgeGraph.Names;

/// <summary>What a score means. Measured on our labelled pairs; figures of both halves: <c>docs/names.md</c>.</summary>
public static class NameThresholds
{
    /// <summary>From here on two names may be taken for forms of one name.</summary>
    public const double Same = 0.87;

    /// <summary>From here on a person should look: more are the same than not.</summary>
    public const double Likely = 0.5;

    /// <summary>From here on it may be worth a look; below, an answer is only the nearest there is.</summary>
    public const double Possible = 0.25;

    /// <summary>The word for a score.</summary>
    public static NameVerdict VerdictOf(double score) =>
        score switch
        {
            >= Same => NameVerdict.Same,
            >= Likely => NameVerdict.Likely,
            >= Possible => NameVerdict.Possible,
            _ => NameVerdict.Nearest,
        };
}
