using KnowledgeGraph.Merging;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The entities that a file names, each of one kind; ids that decisions make one are one entity.</summary>
internal sealed class EntityKinds(Decisions decisions)
{
    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, (string Kind, string Entry)> _byKept = [];

    /// <summary>How many ids there are of each kind.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Their ids.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>Takes those that an entry names. Throws when another entry said that one is of another kind.</summary>
    public void Add(ArticleExtract extract)
    {
        var entry = extract.Article.Record!.Entry;
        foreach (var entity in extract.Entities)
        {
            if (_ids.Add(entity.Id))
                ImportReport.Count(Counts, entity.Kind);
            var kept = decisions.Resolve(entity.Id);
            if (
                !_byKept.TryAdd(kept, (entity.Kind, entry))
                && _byKept[kept] is var (kind, other)
                && kind != entity.Kind
            )
                throw new Readers.ListFileException(
                    0,
                    0,
                    $"'{entity.Names[0].Value}' ({entity.Id}) is a {kind} in entry '{Shortened.Text(other, 60)}' and a "
                        + $"{entity.Kind} in entry '{Shortened.Text(entry, 60)}'; correct one of them, or let the "
                        + "mapping give them ids that differ"
                );
        }
    }

    /// <summary>
    /// Whether extracts name an entity which the graph has with another kind: only a write of all of them can tell
    /// whether a source that none of them replaces says so.
    /// </summary>
    public async Task<bool> AreDoubtfulAsync(
        IGraphStore store,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation
    )
    {
        var said = extracts
            .SelectMany(extract => extract.Entities)
            .Select(entity => (Kept: decisions.Resolve(entity.Id), entity.Kind))
            .Distinct()
            .ToList();
        var known = await store.GetEntitiesAsync([.. said.Select(one => one.Kept).Distinct()], cancellation);
        return said.Any(one => known.TryGetValue(one.Kept, out var there) && there.Kind != one.Kind);
    }
}
