using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Server.Evaluating;

/// <summary>A labelled pair of names and the score that it got.</summary>
internal sealed record ScoredPair(string One, string Other, bool IsMatch, NameMatch? Match)
{
    public double Score => Match?.Score ?? 0;

    /// <summary>Compares a pair as the sort of name that its column says, or that the texts suggest.</summary>
    public static ScoredPair Of(string one, string other, bool isMatch, NameSort? sort) =>
        new(
            one,
            other,
            isMatch,
            sort is { } known ? NameMatcher.Compare(one, other, known) : NameMatcher.Compare(one, other)
        );
}

/// <summary>Precision and recall of scored pairs over thresholds.</summary>
internal static class PairScores
{
    public static (double Precision, double Recall, double F1) At(
        IReadOnlyCollection<ScoredPair> pairs,
        double threshold
    )
    {
        var right = pairs.Count(pair => pair.IsMatch && pair.Score >= threshold);
        var found = pairs.Count(pair => pair.Score >= threshold);
        var all = pairs.Count(pair => pair.IsMatch);
        var precision = found == 0 ? 1 : (double)right / found;
        var recall = all == 0 ? 1 : (double)right / all;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
