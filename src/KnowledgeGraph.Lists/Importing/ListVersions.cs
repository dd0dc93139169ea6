using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Which versions of a list the graph has, and what each changed.</summary>
public static class ListVersions
{
    /// <summary>What stands for the entry in sources that tell of a version.</summary>
    public const string Entry = "(version)";

    private const int PageSize = 1_000;

    /// <summary>
    /// The sources of a list that are entries, in the order of their ids; without what they say, which takes longer to
    /// read.
    /// </summary>
    public static async IAsyncEnumerable<Article> EntriesAsync(
        IGraphStore store,
        string list,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        // Ids are ASCII and come in their order, so those of one list lie together.
        var prefix = $"{list}-";
        IReadOnlyList<ArticleSentences> page;
        var after = (ArticleId)prefix;
        do
        {
            page = await store.ReadSentencesAsync(after, PageSize, cancellation);
            foreach (var (article, _) in page)
            {
                if (!article.Id.Text.StartsWith(prefix, StringComparison.Ordinal))
                    yield break;
                if (article.Record is { } record && record.List == list && record.Entry != Entry)
                    yield return article;
                after = article.Id;
            }
        } while (page.Count == PageSize);
    }

    /// <summary>Date of the newest version; null when the graph has none.</summary>
    public static async Task<PartialDate?> LatestAsync(
        IGraphStore store,
        string list,
        CancellationToken cancellation = default
    )
    {
        PartialDate? latest = null;
        await foreach (var extract in VersionsAsync(store, list, from: null, cancellation))
            latest = extract.Article.PublishedAt;
        return latest;
    }

    /// <summary>What versions changed, oldest first.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="list">Slug of the list.</param>
    /// <param name="since">Versions after that day; null for all.</param>
    /// <param name="after">Place of the change to begin behind; null for the beginning.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async IAsyncEnumerable<PlacedChange> ChangesAsync(
        IGraphStore store,
        string list,
        DateOnly? since,
        string? after = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var from = after is null ? null : PlacedChange.Split(after);
        await foreach (var extract in VersionsAsync(store, list, from?.Article, cancellation))
        {
            if (since is { } day && extract.Article.PublishedAt.Latest <= day)
                continue;
            foreach (var change in Of(extract))
            {
                if (from is null || extract.Article.Id != from.Value.Article || change.Line > from.Value.Line)
                    yield return change;
            }
        }
    }

    /// <summary>The changes that a source of a version tells, in its order.</summary>
    public static IEnumerable<PlacedChange> Of(ArticleExtract version)
    {
        foreach (var sentence in version.Sentences)
        {
            if (ListChange.Parse(sentence.Text) is { } change)
                yield return new PlacedChange(version.Article, sentence.Number, change);
        }
    }

    /// <summary>The sources of versions of a list in their order, from one of them on.</summary>
    private static async IAsyncEnumerable<ArticleExtract> VersionsAsync(
        IGraphStore store,
        string list,
        ArticleId? from,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (
            from is { } begin
            && (await store.GetExtractsAsync([begin], cancellation)).TryGetValue(begin, out var first)
            && IsVersion(first.Article, list)
        )
            yield return first;
        var prefix = Prefix(list);
        await foreach (var extract in store.ReadExtractsAsync(from ?? (ArticleId)prefix, cancellation))
        {
            if (!extract.Article.Id.Text.StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            if (IsVersion(extract.Article, list))
                yield return extract;
        }
    }

    /// <summary>Whether an article may tell of a version of that list, by its id.</summary>
    public static bool CanBeVersion(string article, string list) =>
        article.StartsWith(Prefix(list), StringComparison.Ordinal);

    /// <summary>Whether an article tells of a version of that list.</summary>
    public static bool IsVersion(Article article, string list) =>
        article.Record is { } record && record.List == list && record.Entry == Entry;

    private static string Prefix(string list) => $"{list}-changes-";
}

/// <summary>A change of an entry with its place.</summary>
/// <param name="Version">The source that tells of the version.</param>
/// <param name="Line">Number of its line there.</param>
/// <param name="Change">The change.</param>
public sealed record PlacedChange(Article Version, int Line, ListChange Change)
{
    /// <summary>To go on behind it.</summary>
    public string Cursor => $"{Version.Id}:{Line}";

    /// <summary>Id of the source of the entry.</summary>
    public ArticleId Source => (ArticleId)$"{Version.Record!.List}-{Mapping.Slugs.Of(Change.Entry)}";

    /// <summary>The parts of a cursor; null for what is none.</summary>
    public static (ArticleId Article, int Line)? Split(string cursor) =>
        cursor.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(cursor[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var line)
            ? ((ArticleId)cursor[..colon], line)
            : null;
}
