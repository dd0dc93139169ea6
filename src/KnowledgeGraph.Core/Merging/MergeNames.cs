using KnowledgeGraph.Model;

namespace KnowledgeGraph.Merging;

/// <summary>The names of an entity from all its articles: every spelling once, with the articles that use it.</summary>
internal static class MergeNames
{
    /// <summary>The shown one first: the primary name that most articles use; the others by kind and
    /// spelling.</summary>
    public static IReadOnlyList<EntityName> Of(IReadOnlyCollection<EntityDraft> drafts)
    {
        return ShownFirst(
            drafts
                .SelectMany(draft => draft.Names)
                .GroupBy(name => (name.Value, name.Kind, name.Scheme))
                .SelectMany(spelling => OfSpelling([.. spelling]))
        );
    }

    /// <summary>
    /// Merged names with those of one more article; the same list when nothing is new. Null when a known spelling gets
    /// a second language: then all drafts must be merged again.
    /// </summary>
    public static IReadOnlyList<EntityName>? Add(IReadOnlyList<EntityName> names, EntityDraft draft)
    {
        List<EntityName>? merged = null;
        foreach (var added in draft.Names)
        {
            var (spelling, same) = Find(merged ?? names, added);
            if (spelling && same < 0)
                return null;
            if (!spelling)
            {
                (merged ??= [.. names]).AddRange(OfSpelling([added]));
                continue;
            }
            var articles = (merged ?? names)[same].Articles;
            var more = added.Articles.Aggregate(articles, Insert);
            if (!ReferenceEquals(more, articles))
                (merged ??= [.. names])[same] = merged[same] with { Articles = more };
        }
        return merged is null ? names : ShownFirst(merged);
    }

    /// <summary>Whether the spelling is there, and where it is in the same language too.</summary>
    private static (bool Spelling, int Same) Find(IReadOnlyList<EntityName> names, EntityName wanted)
    {
        var spelling = false;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Value != wanted.Value || name.Kind != wanted.Kind || name.Scheme != wanted.Scheme)
                continue;
            if (name.Language == wanted.Language && name.Script == wanted.Script)
                return (true, i);
            spelling = true;
        }
        return (spelling, -1);
    }

    private static IReadOnlyList<ArticleId> Insert(IReadOnlyList<ArticleId> sorted, ArticleId article)
    {
        var full = sorted.Count == EntityName.MaxArticles;
        if (full && article.CompareTo(sorted[^1]) > 0)
            return sorted;
        var list = new List<ArticleId>(sorted.Count + 1);
        list.AddRange(sorted);
        var place = list.BinarySearch(article);
        if (place >= 0)
            return sorted;
        list.Insert(~place, article);
        if (full)
            list.RemoveAt(EntityName.MaxArticles);
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
        if (left.Kind != right.Kind)
            return left.Kind.CompareTo(right.Kind);
        if (string.CompareOrdinal(left.Value, right.Value) is not 0 and var value)
            return value;
        if (string.CompareOrdinal(left.Language, right.Language) is not 0 and var language)
            return language;
        return string.CompareOrdinal(left.Scheme, right.Scheme);
    }

    /// <summary>One name for each language. Where an article leaves the language out, it is the one that another
    /// article gives.</summary>
    private static IEnumerable<EntityName> OfSpelling(List<EntityName> names)
    {
        var known = names.Select(name => name.Language).OfType<string>().Min(StringComparer.Ordinal);
        return names
            .GroupBy(name => name.Language ?? known)
            .Select(same =>
                same.First() with
                {
                    Language = same.Key,
                    Script = same.Select(name => name.Script).Min(StringComparer.Ordinal)!,
                    Articles =
                    [
                        .. same.SelectMany(name => name.Articles).Distinct().Order().Take(EntityName.MaxArticles),
                    ],
                }
            );
    }
}
