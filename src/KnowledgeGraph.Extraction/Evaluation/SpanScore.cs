namespace KnowledgeGraph.Extraction.Evaluation;

/// <summary>How many were found rightly, wrongly, and missed.</summary>
public sealed record SpanScore(int Right, int Wrong, int Missed)
{
    /// <summary>Nothing yet.</summary>
    public static readonly SpanScore None = new(0, 0, 0);

    /// <summary>Share of what was found that is right; 1 when nothing was.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : 1.0 * Right / (Right + Wrong);

    /// <summary>Share of what is there that was found; 1 when nothing is.</summary>
    public double Recall => Right + Missed == 0 ? 1 : 1.0 * Right / (Right + Missed);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares what was found with what is there.</summary>
    public static SpanScore Of<T>(IReadOnlySet<T> found, IReadOnlySet<T> gold)
    {
        var right = found.Count(gold.Contains);
        return new(right, found.Count - right, gold.Count - right);
    }

    /// <summary>Both together.</summary>
    public static SpanScore operator +(SpanScore a, SpanScore b) =>
        new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"P {Precision * 100:0.0}  R {Recall * 100:0.0}  F1 {F1 * 100:0.0}  {Counts}");

    private string Counts => $"({Right} right, {Wrong} wrong, {Missed} missed)";
}
