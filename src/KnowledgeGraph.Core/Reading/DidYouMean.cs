namespace KnowledgeGraph.Reading;

/// <summary>Finds the word that a person probably meant.</summary>
public static class DidYouMean
{
    /// <summary>The end of a message: <c>; did you mean 'x'?</c>, or the other text when no candidate is
    /// near.</summary>
    public static string Among(string word, IEnumerable<string> candidates, string otherwise = "")
    {
        if (word.Length is 0 or > 64)
            return otherwise;
        var allowed = Math.Max(1, word.Length / 3);
        var best = candidates
            .Select(candidate =>
                (
                    Candidate: candidate,
                    Distance: IsShortFor(word, candidate)
                        ? 1
                        : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())
                )
            )
            .Where(found => found.Distance <= allowed)
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is null ? otherwise : $"; did you mean '{best.Candidate}'?";
    }

    private static bool IsShortFor(string word, string candidate) =>
        word.Length >= 3 && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Insertions, deletions, replacements and swaps of neighbors (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > a.Length / 3 + 1)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
