using KnowledgeGraph.Merging;
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
    private readonly Dictionary<string, (bool Was, bool Is)> _entitiesTouched = [],
        _factsTouched = [];
    private readonly HashSet<string> _supported = [],
        _withdrawn = [];
    private readonly Tallies _tallies = new();
    private int _articles,
        _entitiesAdded,
        _entitiesChanged,
        _entitiesRemoved,
        _factsAdded,
        _factsChanged,
        _factsRemoved;
    private long _nextEntity,
        _nextFact;

    public GraphWriter(Session session, RelationNumbers words, EntityRows kept, Decisions decisions)
    {
        (Session, Decisions) = (session, decisions);
        Entities = new EntityLookup(session, kept);
        Late = new DeferredInserts(session);
        RelationNumbers = words;
        Sequence = session.Number(Schema.LastSequence);
        _nextEntity = session.Number("SELECT coalesce(max(row), 0) + 1 FROM entity");
        _nextFact = session.Number("SELECT coalesce(max(row), 0) + 1 FROM fact");
        HasRetractions = session.Number("SELECT EXISTS (SELECT 1 FROM retraction)") == 1;
    }

    public Session Session { get; }

    public RelationNumbers RelationNumbers { get; }

    /// <summary>As they are by now.</summary>
    public Decisions Decisions { get; private set; }

    public EntityLookup Entities { get; }

    public DeferredInserts Late { get; }

    public long Sequence { get; private set; }

    /// <summary>Whether any article takes anything back; most graphs have none, and need not look.</summary>
    public bool HasRetractions { get; set; }

    public Tallies Tallies => _tallies;

    public long NewEntityRow() => _nextEntity++;

    public long NewFactRow() => _nextFact++;

    public void AddDegree(long entity, int delta) => _degrees[entity] = _degrees.GetValueOrDefault(entity) + delta;

    /// <summary>What the degree changes by, for who writes the row anyway.</summary>
    public int TakeDegree(long entity) => _degrees.Remove(entity, out var delta) ? delta : 0;

    /// <summary>Null when the graph has moved on, or the key is taken.</summary>
    public WriteOutcome? Write(GraphWrite write)
    {
        if ((write.At ?? Sequence) != Sequence || (write.Key is { } key && KeptWrites.Has(Session, key.Value)))
            return null;
        var (before, after) = (Decisions, Decisions.With(write.Extracts, write.Removed));
        var others = AffectedArticles.Read(Session, RelationNumbers, before.EntitiesResolvedDifferently(after));
        var known = KnownHashes(
            write
                .Extracts.Concat(others)
                .Concat(ReferenceEquals(before, after) ? [] : before.Extracts.Values)
                .Select(extract => extract.Article.Id)
                .Union(write.Removed)
        );
        var (hashes, written) = (known.ToDictionary(), new HashSet<string>());
        Decisions = after;
        foreach (
            var prepared in OrderedPrefetch.Select(
                ArticleWrite.All(write, before, after, others, known.ContainsKey),
                article => new PreparedExtract(
                    article,
                    known.GetValueOrDefault(article.Said.Article.Id),
                    RelationNumbers.Ontology
                )
            )
        )
        {
            var id = prepared.Write.Said.Article.Id;
            var isThere = hashes.TryGetValue(id, out var hash);
            if (prepared.Write.IsKnown(hash, prepared.Hash, written.Contains(id) ? after : before))
                continue;
            written.Add(id);
            hashes[id] = prepared.Hash;
            Sequence++;
            _articles++;
            new ArticleWriter(this, prepared).Write(isThere);
        }
        Late.Save();
        new EntityWriter(this).SaveChanged();
        foreach (var (entity, delta) in _degrees)
        {
            if (delta != 0)
                Session.Execute("UPDATE entity SET degree = degree + ?2 WHERE row = ?1", entity, delta);
        }
        _tallies.Save(Session);
        var result = new WriteResult(
            _articles,
            _entitiesAdded,
            _entitiesChanged,
            _entitiesRemoved,
            _factsAdded,
            _factsChanged,
            _factsRemoved,
            Sequence
        );
        var outcome = new WriteOutcome(
            result,
            GraphDifference.Of(Touched(_entitiesTouched), Touched(_factsTouched), _supported, _withdrawn)
        );
        if (write.Key is not null)
            KeptWrites.Add(Session, new KeptWrite(write.Key, outcome));
        return outcome;
    }

    public void Count(IEnumerable<EntityChange> entities, IEnumerable<FactChange> facts)
    {
        foreach (var entity in entities)
        {
            Count(
                entity.Before is null,
                entity.After is null,
                entity.Changed,
                ref _entitiesAdded,
                ref _entitiesRemoved,
                ref _entitiesChanged
            );
            Touch(_entitiesTouched, entity.Id, entity.Before is not null, entity.After is not null);
        }
        foreach (var fact in facts)
        {
            Count(
                fact.Before is null,
                fact.After is null,
                fact.Changed,
                ref _factsAdded,
                ref _factsRemoved,
                ref _factsChanged
            );
            Touch(_factsTouched, fact.Id, fact.Before is not null, fact.After is not null);
            if (fact is { Before: not null, ClaimBefore: null, EvidenceRow: not null })
                _supported.Add(fact.Id);
            if (fact is { ClaimBefore: not null, EvidenceRow: null })
                _withdrawn.Add(fact.Id);
        }
    }

    private static void Touch(Dictionary<string, (bool Was, bool Is)> touched, string id, bool was, bool @is) =>
        touched[id] = (touched.TryGetValue(id, out var first) ? first.Was : was, @is);

    private static IEnumerable<(string Id, bool Was, bool Is)> Touched(
        Dictionary<string, (bool Was, bool Is)> touched
    ) => touched.Select(one => (one.Key, one.Value.Was, one.Value.Is));

    private static void Count(bool isNew, bool isGone, bool isChanged, ref int added, ref int removed, ref int changed)
    {
        if (!isChanged)
            return;
        if (isNew)
            added++;
        else if (isGone)
            removed++;
        else
            changed++;
    }

    private Dictionary<string, string> KnownHashes(IEnumerable<string> articles)
    {
        var known = new Dictionary<string, string>();
        using var rows = Session.Read(
            "SELECT a.id, a.hash FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value",
            Json.Of(articles)
        );
        while (rows.Read())
            known.Add(rows.GetString(0), rows.GetString(1));
        return known;
    }
}
