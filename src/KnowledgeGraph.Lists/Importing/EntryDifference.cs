namespace KnowledgeGraph.Lists.Importing;

/// <summary>How an entry of a list differs from the version before.</summary>
internal static class EntryDifference
{
    /// <summary>An entry says the same when its fields do; that it says so since an older version is kept.</summary>
    public static bool IsNone(ArticleExtract before, ArticleExtract now) =>
        IsNone(before.Article, GraphJson.HashOf(before), now);

    /// <summary>The same, where the graph told no more than the source and the hash of what it said.</summary>
    public static bool IsNone(Article before, string hash, ArticleExtract now) =>
        hash == GraphJson.HashOf(now with { Article = now.Article with { PublishedAt = before.PublishedAt } });

    /// <summary>What came, went or became another, field by field.</summary>
    public static IEnumerable<ListChange> Of(ArticleExtract before, ArticleExtract now)
    {
        var (entry, name) = (now.Article.Record!.Entry, NameOf(now));
        if (before.Article.Record?.Delisted is not null)
            yield return new ListChange(ListChangeKind.Relisted, entry, name);
        var (was, @is) = (Fields(before), Fields(now));
        var told = 0;
        foreach (
            var label in was
                .Keys.Union(@is.Keys)
                .Where(label => was.GetValueOrDefault(label) != @is.GetValueOrDefault(label))
        )
        {
            told++;
            yield return new ListChange(
                ListChangeKind.Changed,
                entry,
                name,
                label,
                was.GetValueOrDefault(label),
                @is.GetValueOrDefault(label)
            );
        }
        foreach (var change in told > 0 ? [] : Kinds(before, now))
        {
            told++;
            yield return change;
        }
        if (told == 0)
            yield return new ListChange(
                ListChangeKind.Changed,
                entry,
                name,
                "Reading",
                "as an earlier mapping read it",
                "as the mapping reads it now"
            );
    }

    /// <summary>The entry says what it said, of somebody who is of another kind now.</summary>
    private static IEnumerable<ListChange> Kinds(ArticleExtract before, ArticleExtract now)
    {
        var was = before.Entities.ToDictionary(entity => entity.Id, entity => entity.Kind);
        return now
            .Entities.Where(entity => was.TryGetValue(entity.Id, out var kind) && kind != entity.Kind)
            .Select(entity => new ListChange(
                ListChangeKind.Changed,
                now.Article.Record!.Entry,
                NameOf(now),
                $"Kind of {entity.Names[0].Value}",
                was[entity.Id],
                entity.Kind
            ));
    }

    private static Dictionary<string, string> Fields(ArticleExtract extract)
    {
        var fields = new Dictionary<string, string>();
        foreach (var sentence in extract.Sentences)
        {
            var colon = sentence.Text.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                fields.TryAdd(sentence.Text[..colon], sentence.Text[(colon + 2)..]);
        }
        return fields;
    }

    /// <summary>What an entry is called.</summary>
    public static string NameOf(ArticleExtract extract) =>
        extract.Entities.Count > 0 ? extract.Entities[0].Names[0].Value : extract.Article.Title;
}
