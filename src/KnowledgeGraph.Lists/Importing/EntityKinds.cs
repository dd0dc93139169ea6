namespace KnowledgeGraph.Lists.Importing;

/// <summary>The entities that a file names, each of one kind.</summary>
internal sealed class EntityKinds
{
    private readonly Dictionary<string, (string Kind, string Entry)> _byId = [];

    /// <summary>How many there are of each kind.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Their ids.</summary>
    public HashSet<string> Ids => [.. _byId.Keys];

    /// <summary>Takes those that an entry names. Throws when another entry said that one is of another kind.</summary>
    public void Add(ArticleExtract extract)
    {
        var entry = extract.Article.Record!.Entry;
        foreach (var entity in extract.Entities)
        {
            if (_byId.TryAdd(entity.Id, (entity.Kind, entry)))
                ImportReport.Count(Counts, entity.Kind);
            else if (_byId[entity.Id] is var (kind, other) && kind != entity.Kind)
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
    /// Those extracts that name an entity which the graph has with another kind: only a write can tell whether another
    /// source says so.
    /// </summary>
    public static async Task<List<ArticleExtract>> DoubtfulAsync(
        IGraphStore store,
        IReadOnlyList<ArticleExtract> extracts,
        CancellationToken cancellation
    )
    {
        var ids = extracts.SelectMany(extract => extract.Entities).Select(entity => entity.Id).Distinct().ToList();
        var known = await store.GetEntitiesAsync(ids, cancellation);
        return
        [
            .. extracts.Where(extract =>
                extract.Entities.Any(said => known.TryGetValue(said.Id, out var there) && there.Kind != said.Kind)
            ),
        ];
    }
}
