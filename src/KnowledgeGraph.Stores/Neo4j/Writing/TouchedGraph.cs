using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>
/// The part of the graph that a write touches, in memory: what each article contributed, and what all of them together
/// show. Read before the rule of a write asks, since asking the server for each article would take a round trip each.
/// </summary>
internal sealed class TouchedGraph : IStoredGraph
{
    private readonly Dictionary<FactId, StoredFact> _facts = [];
    private readonly Dictionary<string, Dictionary<FactId, Fact>> _values = [];
    private readonly Dictionary<string, Dictionary<ArticleId, EntityDraft>> _entityDrafts = [];
    private readonly Dictionary<FactId, Dictionary<ArticleId, FactDraft>> _factDrafts = [];
    private readonly Dictionary<FactId, Dictionary<ArticleId, StoredRetraction>> _retractions = [];
    private readonly Dictionary<string, Entity> _entities = [];
    private readonly Dictionary<string, Entity?> _entitiesBefore = [];
    private readonly Dictionary<FactId, StoredFact?> _factsBefore = [];

    /// <summary>What the articles to be written contribute by now.</summary>
    public Dictionary<ArticleId, ContributedIds> Contributed { get; } = [];

    /// <summary>Number of facts with another entity, by entity, before the write.</summary>
    public Dictionary<string, int> Degrees { get; } = [];

    /// <summary>The entities that became different, as they were and as they are; null for what is not there.</summary>
    public IEnumerable<(Entity? Before, Entity? After)> ChangedEntities =>
        _entitiesBefore.Select(one => (one.Value, _entities.GetValueOrDefault(one.Key)));

    /// <summary>The facts that became different, as they were and as they are; null for what is not there.</summary>
    public IEnumerable<(StoredFact? Before, StoredFact? After)> ChangedFacts =>
        _factsBefore.Select(one => (one.Value, _facts.GetValueOrDefault(one.Key)));

    /// <summary>The articles that a fact stands on, ordered.</summary>
    public IEnumerable<ArticleId> ArticlesOf(FactId fact) => _factDrafts[fact].Keys.Order();

    /// <summary>The entities that all touched facts are about or lead to.</summary>
    public IEnumerable<string> Ends => _facts.Values.SelectMany(stored => stored.Fact.Ends);

    public Contribution ContributionOf(ArticleId article)
    {
        var ids = Contributed[article];
        return new Contribution(
            ids.Entities,
            ids.Facts.ToDictionary(id => id, id => _factDrafts[id][article]),
            ids.Retractions.ToDictionary(id => id, id => _retractions[id][article].Sequence)
        );
    }

    public IEnumerable<Entity> Entities(IReadOnlyCollection<string> ids) => Present(_entities, ids);

    public IEnumerable<StoredFact> Facts(IReadOnlyCollection<FactId> ids) => Present(_facts, ids);

    public IEnumerable<EntityDraft> EntityDrafts(IReadOnlyCollection<string> entities, ArticleId exceptArticle) =>
        entities
            .SelectMany(id => _entityDrafts[id])
            .Where(draft => draft.Key != exceptArticle)
            .Select(one => one.Value);

    public IEnumerable<(ArticleId Article, FactDraft Draft)> FactDrafts(
        IReadOnlyCollection<FactId> facts,
        ArticleId exceptArticle
    ) =>
        facts
            .SelectMany(id => _factDrafts[id])
            .Where(one => one.Key != exceptArticle)
            .Select(one => (one.Key, one.Value));

    public IEnumerable<StoredRetraction> Retractions(IReadOnlyCollection<FactId> facts, ArticleId exceptArticle) =>
        Present(_retractions, facts)
            .SelectMany(byArticle => byArticle.Values)
            .Where(one => one.Article != exceptArticle);

    public IEnumerable<Fact> Values(IReadOnlyCollection<string> entities, IReadOnlyCollection<string> properties) =>
        Present(_values, entities)
            .SelectMany(values => values.Values)
            .Where(fact => fact.Retraction is null && properties.Contains(fact.Relation));

    public void AddEntity(Entity entity, int degree)
    {
        _entities.Add(entity.Id, entity);
        Degrees.Add(entity.Id, degree);
    }

    public void AddDraft(ArticleId article, EntityDraft draft) => Of(_entityDrafts, draft.Id)[article] = draft;

    public void AddDraft(ArticleId article, FactDraft draft) => Of(_factDrafts, draft.Id)[article] = draft;

    public void Add(StoredRetraction retraction) => Of(_retractions, retraction.Fact)[retraction.Article] = retraction;

    public void Add(StoredFact stored)
    {
        var fact = stored.Fact;
        _facts[fact.Id] = stored;
        if (fact.Object is null)
            Of(_values, fact.Subject)[fact.Id] = fact;
    }

    /// <summary>
    /// The entities for which adding is not enough, because an article takes back what it said before, or settles the
    /// language of a spelling: the drafts of the others are needed.
    /// </summary>
    public IReadOnlyCollection<string> NeedDrafts(IReadOnlyList<ArticleExtract> extracts)
    {
        var need = Contributed.Values.SelectMany(one => one.Entities).Where(_entities.ContainsKey).ToHashSet();
        // What an article says first it may take back when it comes again.
        var again = extracts
            .GroupBy(extract => extract.Article.Id)
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same);
        need.UnionWith(
            again.SelectMany(extract => extract.Entities).Select(draft => draft.Id).Where(_entities.ContainsKey)
        );
        var added = new Dictionary<string, Entity>();
        foreach (var draft in extracts.SelectMany(extract => extract.Entities).Where(draft => !need.Contains(draft.Id)))
        {
            if ((added.GetValueOrDefault(draft.Id) ?? _entities.GetValueOrDefault(draft.Id)) is not { } entity)
                continue;
            if (Merge.Add(entity, draft) is { } next)
                added[draft.Id] = next;
            else
                need.Add(draft.Id);
        }
        return need;
    }

    /// <summary>Changes what the next article meets.</summary>
    public void Apply(ArticlePlan plan)
    {
        var article = plan.Write.Said.Article.Id;
        foreach (var fact in plan.Before.Retractions.Keys)
            _retractions[fact].Remove(article);
        foreach (var retraction in plan.Retractions)
            Add(retraction);
        foreach (var fact in plan.Facts)
            Apply(fact, article);
        foreach (var entity in plan.Entities)
            Apply(entity, article);
        Contributed[article] = ContributedIds.Of(plan.Write);
    }

    private void Apply(FactChange fact, ArticleId article)
    {
        if (fact.SaidNow is not null)
            AddDraft(article, fact.SaidNow);
        else if (fact.SaidBefore is not null)
            _factDrafts[fact.Id].Remove(article);
        if (!fact.Changed)
            return;
        _factsBefore.TryAdd(fact.Id, fact.Before);
        _facts.Remove(fact.Id);
        if (fact.Shown.Object is null)
            Of(_values, fact.Shown.Subject).Remove(fact.Id);
        if (fact.After is not null)
            Add(fact.After);
    }

    private void Apply(EntityChange entity, ArticleId article)
    {
        // Of an entity that was there before the write, drafts are all read or none.
        if (_entityDrafts.ContainsKey(entity.Id) || !_entities.ContainsKey(entity.Id))
        {
            if (entity.SaidNow is not null)
                AddDraft(article, entity.SaidNow);
            else
                Of(_entityDrafts, entity.Id).Remove(article);
        }
        if (!entity.Changed)
            return;
        _entitiesBefore.TryAdd(entity.Id, entity.Before);
        if (entity.After is null)
            _entities.Remove(entity.Id);
        else
            _entities[entity.Id] = entity.After;
    }

    private static IEnumerable<T> Present<TId, T>(Dictionary<TId, T> all, IEnumerable<TId> ids)
        where TId : notnull
    {
        foreach (var id in ids)
        {
            if (all.TryGetValue(id, out var one))
                yield return one;
        }
    }

    private static Dictionary<TBy, T> Of<TId, TBy, T>(Dictionary<TId, Dictionary<TBy, T>> all, TId id)
        where TId : notnull
        where TBy : notnull
    {
        if (!all.TryGetValue(id, out var some))
            all.Add(id, some = []);
        return some;
    }
}
