using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Questions;

/// <summary>Pages of what is ordered by a score, the best first, then by id.</summary>
internal static class ScoredPages
{
    /// <summary>One page; cursors hold the score and the id.</summary>
    public static Page<T> Cut<T>(
        IReadOnlyCollection<T> found,
        Func<T, double> score,
        Func<T, string> id,
        PageRequest page
    )
    {
        var items = found.OrderByDescending(score).ThenBy(id, StringComparer.Ordinal).ToList();
        var (from, to) = (0, items.Count);
        if (page.After is { } cursor)
        {
            if (page.Backward)
                to = items.Count(item => Compare(score(item), id(item), cursor) < 0);
            else
                from = items.Count(item => Compare(score(item), id(item), cursor) <= 0);
        }
        var size = Math.Min(page.Size, to - from);
        var first = page.Backward ? to - size : from;
        return new(
            [.. items.Skip(first).Take(size).Select(item => (item, new Cursor([score(item), id(item)])))],
            HasMore: to - from > size,
            page.WithTotal ? items.Count : null
        );
    }

    /// <summary>
    /// Negative when an item comes before the cursor. A cursor of another list stands at the beginning.
    /// </summary>
    private static int Compare(double score, string id, Cursor cursor)
    {
        if (cursor.Keys is not [var key, string last] || Score(key) is not { } at)
            return 1;
        var byScore = at.CompareTo(score);
        return byScore != 0 ? byScore : string.CompareOrdinal(id, last);
    }

    private static double? Score(object? key) =>
        key switch
        {
            double score => score,
            long whole => whole,
            _ => null,
        };
}
