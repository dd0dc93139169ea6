namespace KnowledgeGraph;

/// <summary>The names of an entity from all its articles: every spelling once, with the articles that use it.</summary>
internal static class MergeNames
{
    /// <summary>The shown one first: the primary name that most articles use; the others by kind and spelling.</summary>
    public static IReadOnlyList<EntityName> Of(IReadOnlyCollection<EntityDraft> drafts)
    {
        return ShownFirst(drafts.SelectMany(draft => draft.Names)
            .GroupBy(name => (name.Value, name.Kind, name.Scheme))
            .SelectMany(spelling => OfSpelling([.. spelling])));
    }

    /// <summary>Merged names with those of one more article, the very list when nothing is new; null when it brings one that is not there just so.</summary>
    public static IReadOnlyList<EntityName>? Add(IReadOnlyList<EntityName> names, EntityDraft draft)
    {
        var merged = names.ToArray();
        var changed = false;
        foreach (var added in draft.Names)
        {
            var i = Array.FindIndex(merged, name =>
                name.Value == added.Value && name.Kind == added.Kind && name.Language == added.Language && name.Scheme == added.Scheme && name.Script == added.Script);
            if (i < 0) return null;
            var articles = added.Articles.Aggregate(merged[i].Articles, Insert);
            if (ReferenceEquals(articles, merged[i].Articles)) continue;
            merged[i] = merged[i] with { Articles = articles };
            changed = true;
        }
        return changed ? ShownFirst(merged) : names;
    }

    private static IReadOnlyList<string> Insert(IReadOnlyList<string> sorted, string article)
    {
        var full = sorted.Count == EntityName.MaxArticles;
        if (full && string.CompareOrdinal(article, sorted[^1]) > 0) return sorted;
        var list = new List<string>(sorted.Count + 1);
        list.AddRange(sorted);
        var place = list.BinarySearch(article, StringComparer.Ordinal);
        if (place >= 0) return sorted;
        list.Insert(~place, article);
        if (full) list.RemoveAt(EntityName.MaxArticles);
        return list;
    }

    private static List<EntityName> ShownFirst(IEnumerable<EntityName> merged)
    {
        var names = merged.ToList();
        names.Sort(ByKindAndSpelling);
        var shown = names.Where(name => name.Kind == NameKind.Primary).MaxBy(name => name.Articles.Count) ?? names[0];
        names.Remove(shown);
        names.Insert(0, shown);
        return names;
    }

    private static int ByKindAndSpelling(EntityName left, EntityName right)
    {
        if (left.Kind != right.Kind) return left.Kind.CompareTo(right.Kind);
        if (string.CompareOrdinal(left.Value, right.Value) is not 0 and var value) return value;
        if (string.CompareOrdinal(left.Language, right.Language) is not 0 and var language) return language;
        return string.CompareOrdinal(left.Scheme, right.Scheme);
    }

    /// <summary>One name for each language. Where an article leaves the language out, it is the one that another article gives.</summary>
    private static IEnumerable<EntityName> OfSpelling(List<EntityName> names)
    {
        var known = names.Select(name => name.Language).OfType<string>().Min(StringComparer.Ordinal);
        return names.GroupBy(name => name.Language ?? known).Select(same => same.First() with
        {
            Language = same.Key,
            Script = same.Select(name => name.Script).Min(StringComparer.Ordinal)!,
            Articles = [.. same.SelectMany(name => name.Articles).Distinct().Order(StringComparer.Ordinal).Take(EntityName.MaxArticles)],
        });
    }
}
