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
        return Math.Round(score, 2);
    }
}
