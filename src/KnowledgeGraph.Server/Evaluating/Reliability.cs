namespace KnowledgeGraph.Server.Evaluating;

/// <summary>
/// Whether scores mean what they say: of pairs with 0.9, nine of ten are to be the same. Beside it a calibration that
/// is learned from four fifths of the pairs and judged on the last, which shows how much better the scores could be.
/// </summary>
internal static class Reliability
{
    private const int Folds = 5;

    /// <summary>Pairs by score, in tenths: their mean score and the share that is the same.</summary>
    public static IEnumerable<(double From, int Pairs, double Score, double Share)> Tenths(
        IReadOnlyCollection<ScoredPair> pairs
    ) =>
        pairs
            .GroupBy(pair => Math.Min(9, (int)(pair.Score * 10)))
            .OrderBy(group => group.Key)
            .Select(group =>
                (group.Key / 10.0, group.Count(), group.Average(pair => pair.Score), group.Average(IsMatch))
            );

    /// <summary>Mean squared error of the scores (Brier).</summary>
    public static double ErrorOfScores(IReadOnlyCollection<ScoredPair> pairs) =>
        pairs.Average(pair => Square(pair.Score - IsMatch(pair)));

    /// <summary>The same of what isotonic regression learns from the other folds; null where there are fewer pairs than
    /// folds.</summary>
    public static double? ErrorCrossValidated(IReadOnlyList<ScoredPair> pairs)
    {
        if (pairs.Count < Folds)
            return null;
        var sum = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Isotonic([.. pairs.Where((_, i) => i % Folds != fold)]);
            sum += pairs.Where((_, i) => i % Folds == fold).Sum(pair => Square(learned(pair.Score) - IsMatch(pair)));
        }
        return sum / pairs.Count;
    }

    /// <summary>The rising steps that fit best: neighbors that fall are pooled.</summary>
    private static Func<double, double> Isotonic(IReadOnlyList<ScoredPair> pairs)
    {
        var steps = new List<(double From, double Share, int Count)>();
        foreach (var group in pairs.GroupBy(pair => pair.Score).OrderBy(group => group.Key))
        {
            var step = (From: group.Key, Share: group.Average(IsMatch), Count: group.Count());
            while (steps.Count > 0 && steps[^1].Share >= step.Share)
            {
                var before = steps[^1];
                var count = before.Count + step.Count;
                step = (before.From, (before.Share * before.Count + step.Share * step.Count) / count, count);
                steps.RemoveAt(steps.Count - 1);
            }
            steps.Add(step);
        }
        return score =>
        {
            var at = steps.FindLastIndex(step => step.From <= score);
            return steps[Math.Max(0, at)].Share;
        };
    }

    private static double IsMatch(ScoredPair pair) => pair.IsMatch ? 1 : 0;

    private static double Square(double error) => error * error;
}
