using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>
/// What writing extracts one after the other does to the graph, each a change of its own; worked out in memory on what
/// they touch.
/// </summary>
internal sealed class WritePlan
{
    private readonly Dictionary<string, Entity?> _entitiesBefore = [];
    private readonly Dictionary<string, StoredFact?> _factsBefore = [];
    private readonly Dictionary<string, ArticleWrite> _articles = [];
    private readonly List<Change> _changes = [];
    private readonly HashSet<string> _supported = [],
        _withdrawn = [];
    private readonly DateTimeOffset _now;
    private Tally _entities,
        _facts;

    private WritePlan(TouchedGraph graph, GraphWrite write, Decisions? decisions, DateTimeOffset now)
    {
        (Graph, Key, Decided) = (graph, write.Key, decisions is not null);
        _now = now;
        SequenceBefore = graph.Sequence;
    }

    /// <summary>Changes the graph in memory and remembers what it was.</summary>
    public static WritePlan Of(
        Ontology ontology,
        TouchedGraph graph,
        GraphWrite write,
        IEnumerable<ArticleWrite> articles,
        Decisions before,
        Decisions after,
        DateTimeOffset now
    )
    {
        var plan = new WritePlan(graph, write, ReferenceEquals(before, after) ? null : after, now);
        foreach (var article in articles)
        {
            ExtractCheck.Require(article.Said, ontology);
            plan.Add(article, plan._articles.ContainsKey(article.Said.Article.Id) ? after : before);
        }
        return plan;
    }

    /// <summary>What is touched, as it will be.</summary>
    public TouchedGraph Graph { get; }

    /// <summary>Number of the last change so far.</summary>
    public long SequenceBefore { get; }

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Under which the write is to be remembered.</summary>
    public WriteKey? Key { get; }

    /// <summary>Whether decisions are others afterwards.</summary>
    public bool Decided { get; }

    /// <summary>What to write for each article.</summary>
    public IReadOnlyCollection<ArticleWrite> Articles => _articles.Values;

    /// <summary>The touched entities as they were, null for new ones.</summary>
    public IReadOnlyDictionary<string, Entity?> EntitiesBefore => _entitiesBefore;

    /// <summary>The touched facts as they were, null for new ones.</summary>
    public IReadOnlyDictionary<string, StoredFact?> FactsBefore => _factsBefore;

    public WriteOutcome Outcome =>
        new(
            new WriteResult(
                _changes.Count,
                _entities.Added,
                _entities.Changed,
                _entities.Removed,
                _facts.Added,
                _facts.Changed,
                _facts.Removed,
                Graph.Sequence
            ),
            GraphDifference.Of(
                _changes
                    .SelectMany(change => change.Entities)
                    .Distinct()
                    .Select(id => (id, _entitiesBefore[id] is not null, Graph.Entities.ContainsKey(id))),
                _changes
                    .SelectMany(change => change.Facts)
                    .Distinct()
                    .Select(id => (id, _factsBefore[id] is not null, Graph.Facts.ContainsKey(id))),
                _supported,
                _withdrawn
            )
        );

    private void Add(ArticleWrite write, Decisions decisions)
    {
        var extract = write.Understood;
        var article = extract.Article.Id;
        var hash = GraphJson.HashOf(write.Said);
        if (write.IsKnown(Graph.Hashes.GetValueOrDefault(article), hash, decisions))
            return;
        Graph.Hashes[article] = hash;
        Graph.Sequence++;
        _articles[article] = write;
        var before = Graph.Contributions.GetValueOrDefault(article, Contribution.Nothing);
        var after = Graph.Contributions[article] = Contribution.Of(write);

        ReplaceRetractions(write);
        var saidOtherwise = Replace(
            Graph.FactDrafts,
            article,
            before.Facts,
            extract.Facts.ToDictionary(fact => fact.Id)
        );
        saidOtherwise.UnionWith(write.Reviewed);
        var recorded = before
            .Facts.Where(Graph.Facts.ContainsKey)
            .ToDictionary(id => id, id => Graph.Facts[id].Fact.Recorded);
        var facts = new List<string>();
        var (subjects, kinds, relations, ends) = (new HashSet<string>(), InOrder(), InOrder(), InOrder());
        foreach (
            var id in before
                .Facts.Union(after.Facts)
                .Union(before.Retractions)
                .Union(after.Retractions)
                .Union(write.Reviewed)
        )
        {
            var (was, now) = MergedFact(id, after.Facts.Contains(id) ? Earliest(write, id, recorded) : Graph.Sequence);
            if (
                !_facts.Count(
                    was is not null,
                    now is not null,
                    FactRows.Same(was, now) && !(now is not null && saidOtherwise.Contains(id))
                )
            )
                continue;
            facts.Add(id);
            if (was is not null && after.Facts.Contains(id) && !before.Facts.Contains(id))
                _supported.Add(id);
            if (before.Facts.Contains(id) && !after.Facts.Contains(id))
                _withdrawn.Add(id);
            var shown = (now ?? was)!.Fact;
            relations.Add(shown.Relation);
            ends.UnionWith(shown.Ends);
            if (shown.Object is null)
                subjects.Add(shown.Subject);
        }

        var named = extract.Entities.ToDictionary(entity => entity.Id);
        Replace(
            Graph.EntityDrafts,
            article,
            before.Entities.Where(Graph.HasDraftsOf),
            named.Where(entity => Graph.HasDraftsOf(entity.Key)).ToDictionary()
        );
        var entities = new List<string>();
        subjects.UnionWith(before.Entities.Union(after.Entities));
        foreach (var id in subjects)
        {
            var (was, now) = MergedEntity(id, named.GetValueOrDefault(id));
            if (!_entities.Count(was is not null, now is not null, EntityRows.Same(was, now)))
                continue;
            entities.Add(id);
            kinds.UnionWith(new[] { was?.Kind, now?.Kind }.OfType<string>());
        }
        _changes.Add(
            new Change(
                Graph.Sequence,
                _now,
                article,
                Sorted(entities),
                Sorted(facts),
                [.. kinds],
                [.. relations],
                [.. ends]
            )
        );

        static SortedSet<string> InOrder() => new(StringComparer.Ordinal);
    }

    private long Earliest(ArticleWrite write, string fact, Dictionary<string, long> since) =>
        write.Earliest(fact, id => since.TryGetValue(id, out var sequence) ? sequence : null) ?? Graph.Sequence;

    private void ReplaceRetractions(ArticleWrite write)
    {
        var article = write.Said.Article.Id;
        var former = new Dictionary<string, long>();
        foreach (var (fact, ofArticles) in Graph.Retractions)
        {
            if (ofArticles.Remove(article, out var retraction))
                former.Add(fact, retraction.Sequence);
        }
        foreach (var (fact, retraction, _, _) in write.Understood.Retractions)
        {
            if (!Graph.Retractions.TryGetValue(fact, out var ofArticles))
                Graph.Retractions.Add(fact, ofArticles = []);
            ofArticles[article] = new StoredRetraction(retraction, Earliest(write, fact, former));
        }
    }

    /// <summary>Puts the drafts of an article in place of its former ones; the ids of those that differ.</summary>
    private static HashSet<string> Replace<T>(
        Dictionary<string, Dictionary<string, T>> drafts,
        string article,
        IEnumerable<string> before,
        Dictionary<string, T> after
    )
        where T : class
    {
        var different = new HashSet<string>();
        foreach (var id in before.Union(after.Keys))
        {
            if (!drafts.TryGetValue(id, out var ofArticles))
                drafts.Add(id, ofArticles = []);
            var (was, now) = (ofArticles.GetValueOrDefault(article), after.GetValueOrDefault(id));
            if (now is null)
                ofArticles.Remove(article);
            else
                ofArticles[article] = now;
            if (!Same(was, now))
                different.Add(id);
        }
        return different;
    }

    private static bool Same<T>(T? left, T? right)
        where T : class =>
        left is null || right is null
            ? left == right
            : JsonSerializer.Serialize(left, typeof(T), GraphJson.Plain)
                == JsonSerializer.Serialize(right, typeof(T), GraphJson.Plain);

    /// <param name="id">Which.</param>
    /// <param name="recorded">Since when it is known, unless it has been longer.</param>
    private (StoredFact? Was, StoredFact? Now) MergedFact(string id, long recorded)
    {
        var was = Graph.Facts.GetValueOrDefault(id);
        _factsBefore.TryAdd(id, was);
        if (was is not null)
            Graph.Remove(was);
        if (Graph.FactDrafts.GetValueOrDefault(id) is not { Count: > 0 } drafts)
            return (was, null);
        var retractions = Graph.Retractions.GetValueOrDefault(id, []);
        var fact = Merge.Fact(
            [.. drafts.Select(draft => (draft.Key, draft.Value))],
            Math.Min(was?.Fact.Recorded ?? recorded, recorded),
            Merge.Retraction(retractions.Select(one => (one.Key, one.Value.Retraction)))
        );
        var now = new StoredFact(
            fact,
            retractions.Count == 0 ? null : retractions.Values.Min(one => one.Sequence),
            [.. drafts.Keys.Order(StringComparer.Ordinal)]
        );
        Graph.Set(now);
        return (was, now);
    }

    private (Entity? Was, Entity? Now) MergedEntity(string id, EntityDraft? draft)
    {
        var was = Graph.Entities.GetValueOrDefault(id);
        _entitiesBefore.TryAdd(id, was);
        if (was is not null && !Graph.HasDraftsOf(id))
        {
            var added = draft is null ? was : Merge.Add(was, draft)!;
            return (was, Graph.Entities[id] = added with { Properties = Merge.Properties(Graph.ValuesOf(id)) });
        }
        Graph.Entities.Remove(id);
        if (Graph.EntityDrafts.GetValueOrDefault(id) is not { Count: > 0 } drafts)
            return (was, null);
        return (was, Graph.Entities[id] = Merge.Entity(drafts.Values, Graph.ValuesOf(id)));
    }

    private static List<string> Sorted(List<string> ids)
    {
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>How many came, went and became different.</summary>
    private struct Tally
    {
        public int Added,
            Changed,
            Removed;

        /// <summary>False when it is as it was.</summary>
        public bool Count(bool wasThere, bool isThere, bool same)
        {
            if (same)
                return false;
            if (!wasThere)
                Added++;
            else if (!isThere)
                Removed++;
            else
                Changed++;
            return true;
        }
    }
}
