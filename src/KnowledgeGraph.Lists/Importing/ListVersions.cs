using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Which versions of a list the graph has, and what each changed.</summary>
public static class ListVersions
{
    /// <summary>What stands for the entry in sources that tell of a version.</summary>
    public const string Entry = "(version)";

    /// <summary>The sources of a list that are entries, in the order of their ids.</summary>
    public static async IAsyncEnumerable<ArticleExtract> EntriesAsync(
        IGraphStore store,
        string list,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await foreach (var extract in SourcesAsync(store, $"{list}-", cancellation))
        {
            if (extract.Article.Record is { } record && record.List == list && record.Entry != Entry)
                yield return extract;
        }
    }

    /// <summary>Date of the newest version; null when the graph has none.</summary>
    public static async Task<PartialDate?> LatestAsync(
        IGraphStore store,
        string list,
        CancellationToken cancellation = default
    )
    {
        PartialDate? latest = null;
        await foreach (var extract in SourcesAsync(store, $"{list}-changes-", cancellation))
            latest = extract.Article.PublishedAt;
        return latest;
    }

    /// <summary>What versions changed, oldest first.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="list">Slug of the list.</param>
    /// <param name="since">Versions after that day; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async IAsyncEnumerable<(PartialDate Version, ListChange Change)> ChangesAsync(
        IGraphStore store,
        string list,
        DateOnly? since,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await foreach (var extract in SourcesAsync(store, $"{list}-changes-", cancellation))
        {
            if (since is { } day && extract.Article.PublishedAt.Latest <= day)
                continue;
            foreach (
                var change in extract.Sentences.Select(sentence => ListChange.Parse(sentence.Text)).OfType<ListChange>()
            )
                yield return (extract.Article.PublishedAt, change);
        }
    }

    private static async IAsyncEnumerable<ArticleExtract> SourcesAsync(
        IGraphStore store,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Ids are ASCII and come in their order, so those of one list lie together.
        await foreach (var extract in store.ReadExtractsAsync(prefix, cancellation))
        {
            if (!extract.Article.Id.StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            yield return extract;
        }
    }
}
