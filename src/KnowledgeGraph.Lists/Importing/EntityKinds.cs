using KnowledgeGraph.Merging;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>The entities that a file names, each of one kind; ids that decisions make one are one entity.</summary>
internal sealed class EntityKinds(Decisions decisions)
{
    private readonly Dictionary<string, string> _byId = [];
    private readonly Dictionary<string, (string Kind, string Entry)> _byKept = [];

    /// <summary>How many ids there are of each kind.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Their ids.</summary>
    public IReadOnlySet<string> Ids => _byId.Keys.ToHashSet();

    /// <summary>The kind that the file gives that id; null when it does not name it.</summary>
    public string? Of(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The kind that the file gives whom that id stands for; null when it does not name it.</summary>
    public string? OfKept(string id) => _byKept.TryGetValue(decisions.Resolve(id), out var said) ? said.Kind : null;

    /// <summary>Takes those that an entry names. Throws when another entry said that one is of another kind.</summary>
    public void Add(ArticleExtract extract)
    {
        var entry = extract.Article.Record!.Entry;
        foreach (var entity in extract.Entities)
        {
            if (_byId.TryAdd(entity.Id, entity.Kind))
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
}
