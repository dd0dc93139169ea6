namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>One write: many extracts in one transaction, in their order, each a change of its own.</summary>
internal sealed class GraphWriter
{
    private readonly Dictionary<long, int> _degrees = [];
    private readonly Tallies _tallies = new();
    private int _articles, _entitiesAdded, _entitiesChanged, _entitiesRemoved, _factsAdded, _factsChanged, _factsRemoved;
    private long _nextEntity, _nextFact;

    public GraphWriter(Session session, Words words, EntityRows kept)
    {
        Session = session;
        Entities = new EntityBook(session, kept);
        Late = new LateRows(session);
        Words = words;
        Sequence = session.Number(SqliteGraphStore.LastSequence);
        _nextEntity = session.Number("SELECT coalesce(max(row), 0) + 1 FROM entity");
        _nextFact = session.Number("SELECT coalesce(max(row), 0) + 1 FROM fact");
        HasRetractions = session.Number("SELECT EXISTS (SELECT 1 FROM retraction)") == 1;
    }

    public Session Session { get; }

    public Words Words { get; }

    public EntityBook Entities { get; }

    public LateRows Late { get; }

    public long Sequence { get; private set; }

    /// <summary>Whether any article takes anything back; most graphs have none, and need not look.</summary>
    public bool HasRetractions { get; set; }

    public Tallies Tallies => _tallies;

    public long NewEntityRow() => _nextEntity++;

    public long NewFactRow() => _nextFact++;

    public void AddDegree(long entity, int delta) => _degrees[entity] = _degrees.GetValueOrDefault(entity) + delta;

    /// <summary>What the degree changes by, for who writes the row anyway.</summary>
    public int TakeDegree(long entity) => _degrees.Remove(entity, out var delta) ? delta : 0;

    public WriteResult Write(IReadOnlyList<ArticleExtract> extracts)
    {
        var known = KnownHashes(extracts);
        var hashes = known.ToDictionary();
        foreach (var prepared in Ahead.Select(extracts, extract => new PreparedExtract(extract, known.GetValueOrDefault(extract.Article.Id))))
        {
            var article = prepared.Extract.Article.Id;
            var isKnown = hashes.TryGetValue(article, out var hash);
            if (hash == prepared.Hash) continue;
            hashes[article] = prepared.Hash;
            Sequence++;
            _articles++;
            new ExtractWriter(this, prepared).Write(isKnown);
        }
        Late.Save();
        new EntityWriter(this).SaveChanged();
        foreach (var (entity, delta) in _degrees)
        {
            if (delta != 0) Session.Execute("UPDATE entity SET degree = degree + ?2 WHERE row = ?1", entity, delta);
        }
        _tallies.Save(Session);
        return new WriteResult(_articles, _entitiesAdded, _entitiesChanged, _entitiesRemoved, _factsAdded, _factsChanged, _factsRemoved, Sequence);
    }

    public void Count(IEnumerable<EntityChange> entities, IEnumerable<FactChange> facts)
    {
        foreach (var entity in entities) Count(entity.Before is null, entity.After is null, entity.Changed, ref _entitiesAdded, ref _entitiesRemoved, ref _entitiesChanged);
        foreach (var fact in facts) Count(fact.Before is null, fact.After is null, fact.Changed, ref _factsAdded, ref _factsRemoved, ref _factsChanged);
    }

    private static void Count(bool isNew, bool isGone, bool isChanged, ref int added, ref int removed, ref int changed)
    {
        if (!isChanged) return;
        if (isNew) added++;
        else if (isGone) removed++;
        else changed++;
    }

    private Dictionary<string, string> KnownHashes(IReadOnlyList<ArticleExtract> extracts)
    {
        var known = new Dictionary<string, string>();
        using var rows = Session.Read(
            "SELECT a.id, a.hash FROM json_each(?1) i CROSS JOIN article a ON a.id = i.value", Json.Of(extracts.Select(extract => extract.Article.Id).Distinct()));
        while (rows.Read()) known.Add(rows.GetString(0), rows.GetString(1));
        return known;
    }
}
