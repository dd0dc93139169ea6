using KnowledgeGraph.Model;

namespace KnowledgeGraph.Names.Matching;

/// <summary>From raw scores to the share of pairs that are the same, by labelled pairs.</summary>
internal static class Calibration
{
    // Fitted by hand to the tuned half of our labelled pairs, and kept rising; docs/names.md has the measured shares.
    private static readonly (double Raw, double Share)[] Person =
    [
        (0, 0),
        (0.3, 0.05),
        (0.5, 0.15),
        (0.6, 0.3),
        (0.7, 0.45),
        (0.8, 0.62),
        (0.85, 0.78),
        (0.88, 0.86),
        (0.92, 0.93),
        (0.96, 0.97),
        (1, 0.99),
    ];

    private static readonly (double Raw, double Share)[] Thing =
    [
        (0, 0),
        (0.3, 0.08),
        (0.45, 0.15),
        (0.5, 0.3),
        (0.6, 0.62),
        (0.7, 0.75),
        (0.8, 0.83),
        (0.85, 0.9),
        (0.9, 0.95),
        (1, 0.99),
    ];

    public static double Probability(double raw, NameSort sort)
    {
        var points = sort == NameSort.Person ? Person : Thing;
        for (var i = 1; i < points.Length; i++)
        {
            if (raw > points[i].Raw)
                continue;
            var (from, to) = (points[i - 1], points[i]);
            return Math.Round(from.Share + (to.Share - from.Share) * (raw - from.Raw) / (to.Raw - from.Raw), 4);
        }
        return points[^1].Share;
    }
}
