using KnowledgeGraph.Merging;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>One write: many articles in one transaction, in their order, each a change of its own.</summary>
internal sealed class GraphWriter
{
    private readonly Dictionary<long, int> _degrees = [];
    private readonly long _sequence;
    private long _nextEntity,
        _nextFact;

    public GraphWriter(Session session, RelationNumbers words, EntityRows kept, Decisions decisions)
    {
        (Session, RelationNumbers, Decisions) = (session, words, decisions);
        (Entities, Late, Rows) = (new EntityLookup(session, kept), new DeferredInserts(session), new StoredRows(this));
        _sequence = session.Number(Schema.LastSequence);
        _nextEntity = session.Number("SELECT coalesce(max(row), 0) + 1 FROM entity");
        _nextFact = session.Number("SELECT coalesce(max(row), 0) + 1 FROM fact");
        HasRetractions = session.Number("SELECT EXISTS (SELECT 1 FROM retraction)") == 1;
    }

    public Session Session { get; }

    public RelationNumbers RelationNumbers { get; }

    /// <summary>As they are by now.</summary>
    public Decisions Decisions { get; private set; }

    public EntityLookup Entities { get; }

    /// <summary>What the rule of a write reads.</summary>
    public StoredRows Rows { get; }

    public DeferredInserts Late { get; }

    /// <summary>Whether any article takes anything back; most graphs have none, and need not look.</summary>
    public bool HasRetractions { get; set; }

    public Tallies Tallies { get; } = new();

    public long NewEntityRow() => _nextEntity++;

    public long NewFactRow() => _nextFact++;

    public void AddDegree(long entity, int delta) => _degrees[entity] = _degrees.GetValueOrDefault(entity) + delta;

    /// <summary>What the degree changes by, for who writes the row anyway.</summary>
    public int TakeDegree(long entity) => _degrees.Remove(entity, out var delta) ? delta : 0;

    public WriteOutcome Write(GraphWrite write)
    {
        if (write.Key is { } taken && KeptWrites.Has(Session, taken.Value))
            return new KeyTaken();
        if ((write.At ?? _sequence) != _sequence)
            return new MovedOn();
        var outcome = WriteArticles(write);
        Late.Save();
        FormerRelations.Carry(Session, RelationNumbers, write.Renamed);
        new EntityWriter(this).SaveChanged();
        foreach (var (entity, delta) in _degrees.Where(degree => degree.Value != 0))
            Session.Execute("UPDATE entity SET degree = degree + ?2 WHERE row = ?1", entity, delta);
        Tallies.Save(Session);
        if (write.Key is { } key)
            KeptWrites.Add(Session, new KeptWrite(key, outcome));
        return outcome;
    }

    private Written WriteArticles(GraphWrite write)
    {
        var (before, after) = (Decisions, Decisions.With(write.Extracts, write.Removed));
        var others = AffectedArticles.Read(
            Session,
            RelationNumbers,
            before.EntitiesResolvedDifferently(after),
            before.ArticlesSupersededDifferently(after)
        );
        var decided = ReferenceEquals(before, after) ? [] : before.Extracts.Values;
        var known = ArticleHashes.Read(
            Session,
            write.Extracts.Concat(others).Concat(decided).Select(extract => extract.Article.Id).Union(write.Removed)
        );
        var periods = new PeriodPlan(write, known, before, after, others);
        StoredClaims.Read(Session, RelationNumbers, periods);
        foreach (var (article, hash) in ArticleHashes.Read(Session, periods.Moved))
            known[article] = hash;
        Decisions = after;
        var plan = new WritePlan(_sequence, known, before, after, keepSteps: write.Explain, write);
        var articles = new ArticleWriter(this);
        var all = ArticleWrite.All(write, before, after, others, periods, known.ContainsKey);
        foreach (var prepared in OrderedPrefetch.Select(all, article => Prepare(article, known)))
        {
            if (plan.Next(prepared.Write, prepared.Hash, Rows) is { } next)
                articles.Write(next, prepared);
        }
        return plan.Outcome(write.Explain);
    }

    private PreparedExtract Prepare(ArticleWrite article, Dictionary<ArticleId, string> known) =>
        new(article, known.GetValueOrDefault(article.Said.Article.Id), RelationNumbers.Ontology);
}
