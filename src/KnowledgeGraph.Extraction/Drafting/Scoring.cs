using KnowledgeGraph.Extraction.Proposals;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// How sure a proposal of a rule is, from what it stands on. The base and the losses are those of docs/extraction.md.
/// </summary>
internal static class Scoring
{
    private const double Base = 0.9;
    private const int Near = 8;

    /// <summary>
    /// What is less sure stays unsaid: facts about a surname that several may have; 1 of 9 was right.
    /// </summary>
    public const double Least = 0.55;

    /// <summary>
    /// 0 to 1: less for ends that the graph does not know or that may be several, and for words that lie far apart.
    /// </summary>
    public static double Of(Mention subject, Mention? @object, int items)
    {
        var score = Base;
        foreach (var end in new[] { subject, @object }.OfType<Mention>())
        {
            score *= end.Entity.Match switch
            {
                EntityMatch.Linked => 1,
                EntityMatch.New when end.How == MentionKind.Description => 0.95,
                EntityMatch.New => 0.93,
                _ => 0.6,
            };
            if (end.How == MentionKind.Pronoun)
                score *= 0.85;
        }
        if (items > Near)
            score *= 0.95;
        return Math.Round(Measured(score), 2);
    }

    /// <summary>
    /// The share that was right of proposals of this score on passages that nothing is tuned on (docs/extraction.md):
    /// steps that only rise, and keep the order within each.
    /// </summary>
    private static double Measured(double score)
    {
        foreach (var (from, to, least, most) in Steps)
        {
            if (score >= from)
                return least + (most - least) * (Math.Min(score, to) - from) / (to - from);
        }
        return score;
    }

    private static readonly (double From, double To, double Least, double Most)[] Steps =
    [
        (0.895, 0.9, 0.935, 0.94),
        (0.845, 0.895, 0.92, 0.935),
        (0.795, 0.845, 0.86, 0.88),
        (0.6, 0.795, 0.75, 0.79),
    ];
}
