namespace KnowledgeGraph.Filters;

/// <summary>A part of an ordered list, by keyset.</summary>
/// <param name="Size">How many at most, 0 or more.</param>
/// <param name="After">The cursor the page begins behind (before, when <paramref name="Backward"/>); null = from the
/// beginning (the end).</param>
/// <param name="Backward">Read from the end; the items still come in list order.</param>
/// <param name="WithTotal">Count the whole list too, at its price.</param>
public sealed record PageRequest(int Size, Cursor? After = null, bool Backward = false, bool WithTotal = false);

/// <summary>A part of an ordered list.</summary>
/// <param name="Items">In list order, each with the cursor that stands behind it.</param>
/// <param name="HasMore">Whether the list goes on in the direction of reading.</param>
/// <param name="Total">Length of the whole list, when asked for.</param>
public sealed record Page<T>(IReadOnlyList<(T Item, Cursor Cursor)> Items, bool HasMore, int? Total)
{
    /// <summary>No items at all.</summary>
    public static readonly Page<T> Empty = new([], false, 0);
}
