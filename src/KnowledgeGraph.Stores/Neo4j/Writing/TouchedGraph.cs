using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>
/// The part of the graph that a write touches, in memory: what each article contributed, and what all of them together
/// show.
/// </summary>
internal sealed class TouchedGraph
{
    private readonly Dictionary<string, StoredFact> _facts = [];
    private readonly Dictionary<string, Dictionary<string, Fact>> _values = [];

    /// <summary>Number of the last change.</summary>
    public required long Sequence { get; set; }

    /// <summary>Hash of the extract, by article.</summary>
    public Dictionary<string, string> Hashes { get; } = [];

    /// <summary>What the articles to be written contributed before: ids of entities, facts and retracted
    /// facts.</summary>
    public Dictionary<string, Contribution> Contributions { get; } = [];

    /// <summary>By entity, then by article; left out where adding what is new to the entity is enough.</summary>
    public Dictionary<string, Dictionary<string, EntityDraft>> EntityDrafts { get; } = [];

    /// <summary>By fact, then by article.</summary>
    public Dictionary<string, Dictionary<string, FactDraft>> FactDrafts { get; } = [];

    /// <summary>By fact, then by article.</summary>
    public Dictionary<string, Dictionary<string, StoredRetraction>> Retractions { get; } = [];

    public Dictionary<string, Entity> Entities { get; } = [];

    /// <summary>The touched facts, and all values of the touched entities.</summary>
    public IReadOnlyDictionary<string, StoredFact> Facts => _facts;

    /// <summary>Number of facts with another entity, by entity.</summary>
    public Dictionary<string, int> Degrees { get; } = [];

    /// <summary>The facts that are values of an entity, retracted ones left out.</summary>
    public IEnumerable<Fact> ValuesOf(string entity) =>
        _values.TryGetValue(entity, out var values) ? values.Values.Where(fact => fact.Retraction is null) : [];

    public bool HasDraftsOf(string entity) => EntityDrafts.ContainsKey(entity) || !Entities.ContainsKey(entity);

    /// <summary>The entities that can't be told from what they are and what these extracts say: somebody takes back
    /// what he said before.</summary>
    public IReadOnlyCollection<string> NeedDrafts(IReadOnlyList<ArticleExtract> extracts)
    {
        var need = Contributions
            .Values.SelectMany(contribution => contribution.Entities)
            .Where(Entities.ContainsKey)
            .ToHashSet();
        var added = new Dictionary<string, Entity>();
        // What an article says first it may take back when it comes again.
        var again = extracts.GroupBy(extract => extract.Article.Id).Where(same => same.Skip(1).Any());
        need.UnionWith(
            again
                .SelectMany(same => same)
                .SelectMany(extract => extract.Entities)
                .Select(draft => draft.Id)
                .Where(Entities.ContainsKey)
        );
        foreach (var extract in extracts)
        {
            foreach (var draft in extract.Entities)
            {
                var entity = added.GetValueOrDefault(draft.Id) ?? Entities.GetValueOrDefault(draft.Id);
                if (entity is null || need.Contains(draft.Id))
                    continue;
                if (Merge.Add(entity, draft) is { } next)
                    added[draft.Id] = next;
                else
                    need.Add(draft.Id);
            }
        }
        return need;
    }

    public void Set(StoredFact stored)
    {
        var fact = stored.Fact;
        _facts[fact.Id] = stored;
        if (fact.Object is not null)
            return;
        if (!_values.TryGetValue(fact.Subject, out var values))
            _values.Add(fact.Subject, values = []);
        values[fact.Id] = fact;
    }

    public void Remove(StoredFact stored)
    {
        _facts.Remove(stored.Fact.Id);
        if (_values.TryGetValue(stored.Fact.Subject, out var values))
            values.Remove(stored.Fact.Id);
    }
}

/// <summary>A retraction, and the sequence number of the change that brought it.</summary>
internal sealed record StoredRetraction(Retraction Retraction, long Sequence);

/// <summary>What an article contributes, by id.</summary>
internal sealed record Contribution(
    IReadOnlySet<string> Entities,
    IReadOnlySet<string> Facts,
    IReadOnlySet<string> Retractions
)
{
    public static readonly Contribution Nothing = new(
        new HashSet<string>(),
        new HashSet<string>(),
        new HashSet<string>()
    );

    public static Contribution Of(ArticleWrite write) =>
        new(
            write.Understood.Entities.Select(entity => entity.Id).ToHashSet(),
            write.Understood.Facts.Select(fact => fact.Id).ToHashSet(),
            write.Understood.Retractions.Select(retraction => retraction.FactId).Concat(write.Reviewed).ToHashSet()
        );
}
