namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// Weighted edit distance of two folded words: 1 is another consonant; vowels, which Belarusian and Russian write
/// differently, cost little.
/// </summary>
internal static class SoundDistance
{
    public static double Between(string one, string other)
    {
        Span<double> previous = stackalloc double[other.Length + 1];
        Span<double> current = stackalloc double[other.Length + 1];
        Span<double> beforePrevious = stackalloc double[other.Length + 1];
        for (var j = 1; j <= other.Length; j++)
            previous[j] = previous[j - 1] + Gap(other[j - 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            var c = one[i - 1];
            var gap = Gap(c);
            current[0] = previous[0] + gap;
            for (var j = 1; j <= other.Length; j++)
            {
                var d = other[j - 1];
                var best = Math.Min(
                    previous[j - 1] + Replace(c, d),
                    Math.Min(previous[j] + gap, current[j - 1] + Gap(d))
                );
                if (i > 1 && j > 1 && c == other[j - 2] && d == one[i - 2] && c != d)
                    best = Math.Min(best, beforePrevious[j - 2] + 1);
                current[j] = best;
            }
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[other.Length];
    }

    /// <summary>Whether the texts differ in one letter, or in two neighbors that changed places.</summary>
    public static bool IsOneEdit(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        var restOfOne = one.AsSpan(start);
        var restOfOther = other.AsSpan(start);
        var end = 0;
        while (end < Math.Min(restOfOne.Length, restOfOther.Length) && restOfOne[^(end + 1)] == restOfOther[^(end + 1)])
            end++;
        restOfOne = restOfOne[..^end];
        restOfOther = restOfOther[..^end];
        if (restOfOne is [var a, var b] && restOfOther is [var c, var d])
            return a == d && b == c;
        return restOfOne.Length <= 1 && restOfOther.Length <= 1;
    }

    private static double Gap(char c) =>
        c switch
        {
            'j' => 0.1,
            'a' or 'e' or 'i' or 'u' => 0.45,
            _ => 1,
        };

    private static double Replace(char c, char d)
    {
        if (c == d)
            return 0;
        if (c > d)
            (c, d) = (d, c);
        return (c, d) switch
        {
            ('a', 'e') => 0.18,
            ('e', 'i') => 0.15,
            ('a', 'i') => 0.3,
            ('a' or 'e' or 'i', 'u') => 0.55,
            ('u', 'v') => 0.3,
            ('t', 'ț') => 0.2,
            ('s', 'š') or ('z', 'ž') or ('s', 'z') or ('š', 'ž') => 0.4,
            ('s', 'ž') or ('z', 'š') => 0.6,
            ('s' or 'z', 'ț') => 0.6,
            ('č', 'ț') or ('č', 'š') or ('g', 'k') or ('č', 'ž') => 0.5,
            _ => 1,
        };
    }
}
