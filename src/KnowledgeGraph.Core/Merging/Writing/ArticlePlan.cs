using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>
/// The rule of a write, for one article: from what the article said, what it says now and what the others say follows
/// which entities and facts become different. Pure: it reads through <see cref="IStoredGraph"/> and changes nothing.
/// The store writes the difference.
/// </summary>
public sealed class ArticlePlan
{
    private const int ManyEntities = 200;

    private readonly Dictionary<FactId, FactChange> _facts = [];
    private readonly Dictionary<string, EntityChange> _entities = [];
    private readonly ArticleId _article;

    private ArticlePlan(ArticleWrite write, string hash, Contribution before, long sequence)
    {
        (Write, Hash, Before, Sequence, _article) = (write, hash, before, sequence, write.Said.Article.Id);
        Retractions =
        [
            .. write.Understood.Retractions.Select(draft => new StoredRetraction(
                draft.FactId,
                _article,
                draft.Retraction,
                Earliest(draft.FactId, id => before.Retractions.TryGetValue(id, out var since) ? since : null)
            )),
        ];
    }

    /// <summary>
    /// Works out what writing an article does. Throws <see cref="GraphConflictException"/> when articles disagree about
    /// a kind.
    /// </summary>
    /// <param name="write">The article.</param>
    /// <param name="hash">Hash of what it says.</param>
    /// <param name="before">What it contributed until now.</param>
    /// <param name="sequence">Number of the change that the write will be.</param>
    /// <param name="graph">The graph that it meets.</param>
    /// <param name="coming">What articles behind it in the write say of kinds.</param>
    internal static ArticlePlan Of(
        ArticleWrite write,
        string hash,
        Contribution before,
        long sequence,
        IStoredGraph graph,
        ComingKinds coming
    )
    {
        var plan = new ArticlePlan(write, hash, before, sequence);
        plan.ReadFacts(graph);
        plan.MergeFacts(graph);
        plan.ReadEntities(graph);
        plan.MergeEntities(graph, coming);
        plan.KeepGone();
        return plan;
    }

    /// <summary>The article.</summary>
    public ArticleWrite Write { get; }

    /// <summary>Hash of what it says.</summary>
    public string Hash { get; }

    /// <summary>What it contributed until now.</summary>
    public Contribution Before { get; }

    /// <summary>Number of the change.</summary>
    public long Sequence { get; }

    /// <summary>The facts that it takes back, in its order, each with the change since which it does.</summary>
    public IReadOnlyList<StoredRetraction> Retractions { get; }

    /// <summary>The entities that it touches, unchanged ones too.</summary>
    public IReadOnlyCollection<EntityChange> Entities => _entities.Values;

    /// <summary>The facts that it touches, unchanged ones too.</summary>
    public IReadOnlyCollection<FactChange> Facts => _facts.Values;

    /// <summary>The entry of the change log.</summary>
    /// <param name="at">When it is written, UTC.</param>
    public Change ToChange(DateTimeOffset at) => ChangeRecord.Of(this, at);

    /// <summary>The plan in words, a line for each difference; see <see cref="PlanText"/>.</summary>
    public override string ToString() => PlanText.Of(this);

    private void ReadFacts(IStoredGraph graph)
    {
        var said = Write.Understood.Facts;
        var ids = said.Select(fact => fact.Id).ToHashSet();
        ids.UnionWith(Before.Facts.Keys);
        ids.UnionWith(Before.Retractions.Keys);
        ids.UnionWith(Retractions.Select(one => one.Fact));
        ids.UnionWith(Write.Reviewed);
        foreach (var stored in ids.Count == 0 ? [] : graph.Facts(ids))
        {
            var id = stored.Fact.Id;
            var change = new FactChange(id, stored) { IsReviewed = Write.Reviewed.Contains(id) };
            change.SaidBefore = Before.Facts.GetValueOrDefault(id);
            _facts.Add(id, change);
        }
        foreach (var draft in said)
        {
            if (!_facts.TryGetValue(draft.Id, out var fact))
                _facts.Add(draft.Id, fact = new FactChange(draft.Id, null));
            fact.SaidNow = draft;
        }
    }

    private void MergeFacts(IStoredGraph graph)
    {
        if (Before.Facts.Count > 0)
        {
            foreach (var (article, draft) in graph.FactDrafts([.. Before.Facts.Keys], _article))
                _facts[draft.Id].AddOther(article, draft);
        }
        var retractions = graph.Retractions(_facts.Keys, _article).Concat(Retractions).ToLookup(one => one.Fact);
        foreach (var fact in _facts.Values)
            fact.ComputeAfter(
                _article,
                fact.SaidNow is null ? Sequence : Earliest(fact.Id, RecordedAs),
                retractions[fact.Id]
            );
    }

    /// <summary>Since when the article has said a fact under an id; null when it did not.</summary>
    private long? RecordedAs(FactId id) =>
        _facts.GetValueOrDefault(id) is { SaidBefore: not null } fact ? fact.Before!.Fact.Recorded : null;

    private long Earliest(FactId fact, Func<FactId, long?> sinceUnder) => Write.Earliest(fact, sinceUnder) ?? Sequence;

    private void ReadEntities(IStoredGraph graph)
    {
        var said = Write.Understood.Entities;
        var ids = said.Select(entity => entity.Id).ToHashSet();
        ids.UnionWith(Before.Entities);
        // A retraction may touch a value of an entity that the article does not name.
        ids.UnionWith(ChangedValues.Select(fact => fact.Shown.Subject));
        foreach (var entity in ids.Count == 0 ? [] : graph.Entities(ids))
            _entities.Add(entity.Id, new EntityChange(entity.Id, entity));
        foreach (var id in Before.Entities)
            _entities[id].WasNamed = true;
        foreach (var draft in said)
        {
            if (!_entities.TryGetValue(draft.Id, out var entity))
                _entities.Add(draft.Id, entity = new EntityChange(draft.Id, null));
            entity.SaidNow = draft;
        }
    }

    private void MergeEntities(IStoredGraph graph, ComingKinds coming)
    {
        // Threads that meet for a few entities wait longer than they work.
        if (_entities.Count >= ManyEntities)
            Parallel.ForEach(_entities.Values, entity => entity.TryAdd());
        else
            foreach (var entity in _entities.Values)
                entity.TryAdd();
        var unsure = Ids(entity => entity.NeedsOthers);
        foreach (var draft in unsure.Count == 0 ? [] : graph.EntityDrafts(unsure, _article))
            _entities[draft.Id].AddOther(coming.Of(draft, _entities[draft.Id].Kind));
        foreach (var fact in ChangedValues)
            _entities[fact.Shown.Subject].Touch(fact.Shown.Relation);
        var valued = Ids(entity => entity.NeedsValues);
        if (valued.Count > 0)
        {
            var properties = ChangedValues.Select(fact => fact.Shown.Relation).ToHashSet();
            foreach (var value in graph.Values(valued, properties))
                _entities[value.Subject].SetValue(value);
        }
        foreach (var fact in ChangedValues)
        {
            if (fact.After is { Fact: { Retraction: null } value })
                _entities[value.Subject].SetValue(value);
            else
                _entities[fact.Shown.Subject].RemoveValue(fact.Shown);
        }
        foreach (var entity in _entities.Values)
            entity.ComputeAfter();
    }

    /// <summary>What has another id now is still there; what loses an end goes with it.</summary>
    private void KeepGone()
    {
        var renamed = Write.Renamed.SelectMany(former => former).ToHashSet();
        foreach (var fact in _facts.Values.Where(fact => fact.After is null && !renamed.Contains(fact.Id)))
            if (fact.Before is { } before && before.Fact.Ends.All(id => _entities[id].After is not null))
                fact.Gone = before.Gone(Sequence);
    }

    private IEnumerable<FactChange> ChangedValues =>
        _facts.Values.Where(fact => fact.Changed && fact.Shown.Value is not null);

    private List<string> Ids(Func<EntityChange, bool> condition) =>
        [.. _entities.Values.Where(condition).Select(entity => entity.Id)];
}
