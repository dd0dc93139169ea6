using System.Globalization;
using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>What a version of a list changed, as a source of its own.</summary>
internal static class VersionSource
{
    private const int LinesPerArticle = 1_000;

    /// <summary>Id of what tells of a version; four digits keep the parts in their order.</summary>
    private static ArticleId IdOf(string list, PartialDate version, int part) =>
        (ArticleId)$"{list}-changes-{version.ToString().TrimEnd('~')}{(part == 0 ? "" : $"-{part + 1:0000}")}";

    /// <summary>How many sources tell of that version already: another import of the same day goes on behind.</summary>
    public static async Task<int> PartsAsync(
        IGraphStore store,
        string list,
        PartialDate version,
        CancellationToken cancellation
    )
    {
        const int AtOnce = 10;
        for (var part = 0; ; part += AtOnce)
        {
            var ids = Enumerable.Range(part, AtOnce).Select(number => IdOf(list, version, number)).ToList();
            var there = await store.GetExtractsAsync(ids, cancellation);
            if (ids.FindIndex(id => !there.ContainsKey(id)) is >= 0 and var free)
                return part + free;
        }
    }

    /// <summary>The counts, then a line for each change; a thousand lines a source.</summary>
    public static IEnumerable<ArticleExtract> Of(
        ListMapping mapping,
        PartialDate version,
        int part,
        int entries,
        ListCounts counts,
        IReadOnlyList<ListChange> changes
    )
    {
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"Version of {version}: {entries} entries, {counts.Added} added, {counts.Changed} changed, "
                + $"{counts.Delisted} delisted."
        );
        foreach (var lines in changes.Select(change => change.ToString()).Prepend(summary).Chunk(LinesPerArticle))
        {
            yield return new ArticleExtract(
                new Article(
                    IdOf(mapping.Id, version, part++),
                    $"{mapping.Name}: version of {version}",
                    mapping.Publisher,
                    version,
                    mapping.Url,
                    "en",
                    TextKind.OwnWords,
                    null,
                    [],
                    "live"
                )
                {
                    Record = new RecordSource(mapping.Id, ListVersions.Entry, null),
                },
                [.. lines.Select((line, i) => new Sentence(i + 1, line))],
                [],
                [],
                []
            );
        }
    }
}
