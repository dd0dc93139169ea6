using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Tests;

/// <summary>Orders and pages, by sorting everything. A key is a text, a number (long or double) or null, which comes
/// last.</summary>
internal static class NaivePages
{
    public static Page<T> Cut<T>(
        IEnumerable<T> all,
        IReadOnlyList<bool> descending,
        Func<T, object?[]> keysOf,
        PageRequest page
    )
    {
        var order = Comparer<object?[]>.Create((left, right) => Compare(left, right, descending));
        var list = all.Select(item => (Item: item, Cursor: new Cursor(keysOf(item))))
            .OrderBy(item => (object?[])[.. item.Cursor.Keys], order)
            .ToList();
        if (page.Backward)
            list.Reverse();
        var behind = list.Where(item =>
                page.After is null
                || (
                    page.Backward
                        ? order.Compare([.. item.Cursor.Keys], [.. page.After.Keys]) < 0
                        : order.Compare([.. item.Cursor.Keys], [.. page.After.Keys]) > 0
                )
            )
            .ToList();
        var items = behind.Take(page.Size).ToList();
        if (page.Backward)
            items.Reverse();
        return new Page<T>(items, behind.Count > page.Size, page.WithTotal ? list.Count : null);
    }

    private static int Compare(object?[] left, object?[] right, IReadOnlyList<bool> descending)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var sign = (left[i], right[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (string a, string b) => NaiveGraph.Text.Compare(a, b)
                    * (i < descending.Count && descending[i] ? -1 : 1),
                var (a, b) => Convert.ToDouble(a).CompareTo(Convert.ToDouble(b))
                    * (i < descending.Count && descending[i] ? -1 : 1),
            };
            if (sign != 0)
                return sign;
        }
        return 0;
    }
}
