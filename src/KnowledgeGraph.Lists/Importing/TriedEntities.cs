using KnowledgeGraph.Merging;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// The entities that a file names, kept while a dry run reads it: nothing is written, and yet somebody asks whom of the
/// graph they are (<see cref="KnownEntities"/>).
/// </summary>
public sealed class TriedEntities
{
    private readonly Dictionary<string, List<EntityDraft>> _drafts = [];
    private readonly Dictionary<string, List<(ArticleId Article, FactDraft Draft)>> _values = [];
    private readonly Dictionary<string, HashSet<string>> _bearers = [];

    /// <summary>Takes what an entry says.</summary>
    internal void Add(ArticleExtract extract)
    {
        foreach (var entity in extract.Entities)
        {
            Of(_drafts, entity.Id).Add(entity);
            foreach (var term in entity.Names.SelectMany(name => NameTerms.OfName(name.Value)))
            {
                if (!_bearers.TryGetValue(term, out var ids))
                    _bearers[term] = ids = [];
                ids.Add(entity.Id);
            }
        }
        foreach (var fact in extract.Facts.Where(fact => fact.Value is not null))
            Of(_values, fact.Subject).Add((extract.Article.Id, fact));
    }

    /// <summary>
    /// As the graph would have them after the import; those that editors merged into others are none of their own.
    /// </summary>
    internal async Task<IReadOnlyList<Entity>> ReadAsync(
        IGraphStore store,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var decisions = await store.GetDecisionsAsync(cancellation);
        var there = await store.GetEntitiesAsync(ids, cancellation);
        return
        [
            .. ids.Where(id => decisions.Resolve(id) == id && _drafts.ContainsKey(id))
                .Select(id => Entity(id, there.GetValueOrDefault(id))),
        ];
    }

    /// <summary>The bearers of terms that would still be few enough with those of the file.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Left(
        IReadOnlyDictionary<string, IReadOnlyList<string>> bearers
    ) => bearers.Where(one => IsRare(one.Key, one.Value)).ToDictionary();

    private bool IsRare(string term, IReadOnlyList<string> known) =>
        !_bearers.TryGetValue(term, out var ids) || ids.Union(known).Count() <= IGraphReader.MaxBearers;

    private Entity Entity(string id, Entity? there)
    {
        var drafts = _drafts[id];
        if (there is not null && there.Kind == drafts[0].Kind)
            drafts = [.. drafts, new EntityDraft(id, there.Kind, there.Names, there.Summary, there.Identifiers)];
        var values = _values.GetValueOrDefault(id) ?? [];
        return Merge.Entity(
            drafts,
            values.GroupBy(one => one.Draft.Id).Select(same => Merge.Fact([.. same], recorded: 0, retraction: null))
        );
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string id)
    {
        if (!lists.TryGetValue(id, out var list))
            lists[id] = list = [];
        return list;
    }
}
