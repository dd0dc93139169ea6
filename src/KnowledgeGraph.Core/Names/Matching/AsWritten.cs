using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>
/// Letters compared as they are written: one edit, two from eight letters on. A typo inside sh, ch, dz or ts changes
/// several sounds.
/// </summary>
internal static class AsWritten
{
    private const int MinLetters = 5;
    private const int TwoEdits = 8;

    public static WordFit Fit(NameWord one, NameWord other)
    {
        var (a, b) = (one.Plain, other.Plain);
        var (shorter, longer) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        if (one.Script != other.Script || shorter < MinLetters || longer - shorter > 2 || longer > 40)
            return WordFit.None;
        if (SoundDistance.IsOneEdit(a, b))
            // Another last letter is more often another word: Kalesnik, Kalesnika.
            return new(
                SoundFit.DifferInGender(a, b) ? 0.7
                    : a[0] == b[0] ? 0.8
                    : 0.74,
                FitKind.Misspelled
            );
        return shorter >= TwoEdits && Edits(a, b) <= 2 ? new(0.72, FitKind.Misspelled) : WordFit.None;
    }

    /// <summary>
    /// Insertions, deletions, replacements and neighbors that changed places; 3 stands for more than two.
    /// </summary>
    public static int Edits(string one, string other)
    {
        Span<int> beforePrevious = stackalloc int[other.Length + 1];
        Span<int> previous = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var best = Math.Min(previous[j - 1] + cost, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    best = Math.Min(best, beforePrevious[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }
            if (least > 2)
                return 3;
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return Math.Min(previous[other.Length], 3);
    }
}
