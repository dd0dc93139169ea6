using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// Whether two versions say the same: records compare lists by reference, which would make every merge a change.
/// </summary>
internal static class SameContent
{
    public static bool Of(Entity? left, Entity? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        return left is not null
            && right is not null
            && (left.Id, left.Kind, left.Name, left.Summary) == (right.Id, right.Kind, right.Name, right.Summary)
            && OfLists(left.Names, right.Names, Of)
            && OfLists(left.Identifiers, right.Identifiers, (one, other) => one == other)
            && Of(left.Properties, right.Properties);
    }

    public static bool Of(Fact left, Fact right) =>
        left with { Qualifiers = right.Qualifiers } == right && Of(left.Qualifiers, right.Qualifiers);

    public static bool Of(FactDraft? left, FactDraft? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        return left with { Qualifiers = right.Qualifiers, Spans = right.Spans } == right
            && Of(left.Qualifiers, right.Qualifiers)
            && left.Spans.SequenceEqual(right.Spans);
    }

    private static bool Of(EntityName left, EntityName right) =>
        left with { Articles = right.Articles } == right
        && (ReferenceEquals(left.Articles, right.Articles) || left.Articles.SequenceEqual(right.Articles));

    private static bool Of(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        ReferenceEquals(left, right)
        || left.Count == right.Count
            && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static bool OfLists<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, bool> same)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!same(left[i], right[i]))
                return false;
        }
        return true;
    }
}
