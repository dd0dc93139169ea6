using KnowledgeGraph.Lists.Readers;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>Whether a file can be the next version of a list, and which entries it ends.</summary>
internal sealed class VersionCheck(IGraphStore store, string list, PartialDate version, bool isDated)
{
    /// <summary>
    /// Refuses a version that is older than the one that the graph has, and a file that would end most of the list:
    /// it is a part of it, cut, or another list.
    /// </summary>
    /// <param name="scan">What the file has.</param>
    /// <param name="options">How it is imported.</param>
    /// <param name="report">Told of a date that looks wrong, and is taken.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether the graph has no version yet, and the sources of the entries that the file ends.</returns>
    public async Task<(bool IsFirst, IReadOnlyList<ArticleId> Gone)> RunAsync(
        FileScan scan,
        ImportOptions options,
        ImportReport report,
        CancellationToken cancellation
    )
    {
        var latest = await ListVersions.LatestAsync(store, list, cancellation);
        if (isDated && latest is { } there && version.Latest < there.Latest)
            throw new ListFileException(
                0,
                0,
                $"this is the version of {version}, and the graph has the newer one of {there}; an older "
                    + "version is not read over it"
            );
        if (latest is { } later && version.Latest < later.Latest)
            report.Note(
                $"the file tells no date and is taken as the version of {version}, though the graph has the one of "
                    + $"{later}: when it is older than that, do not import it; else say --list-version",
                0
            );
        if (version.Earliest > options.Today)
            report.Note(
                $"the version is of {version}, which is still to come: files of a day before it will be refused; when "
                    + "the date is wrong, say --list-version",
                0
            );
        var gone = options.Whole && latest is not null ? await LackingAsync(scan, options, cancellation) : [];
        foreach (var ids in scan.Removed.Chunk(200))
        {
            var ends = await store.GetExtractsAsync(ids, cancellation);
            gone.AddRange(ends.Where(one => one.Value.Article.Record?.Delisted is null).Select(one => one.Key));
        }
        return (latest is null, gone);
    }

    private async Task<List<ArticleId>> LackingAsync(
        FileScan scan,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var (there, gone) = (0, new List<ArticleId>());
        await foreach (var article in ListVersions.EntriesAsync(store, list, cancellation))
        {
            if (article.Record!.Delisted is not null)
                continue;
            there++;
            if (!scan.Articles.ContainsKey(article.Id))
                gone.Add(article.Id);
        }
        if (gone.Count >= ImportOptions.ManyGone && gone.Count * 2 > there && !options.AllowEnds)
            throw new ListFileException(
                0,
                0,
                $"this file would end {gone.Count:N0} of the {there:N0} entries of {list}. When it is a part of "
                    + "the list, say --part; when it is another list, --list NAME; when they have really ended, "
                    + "--allow-ends"
            );
        return gone;
    }
}
