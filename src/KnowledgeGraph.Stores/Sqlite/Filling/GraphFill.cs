using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Sqlite.Writing;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>
/// Fills the tables of a new file from extracts that only add: articles as they come; then facts, sorted; then
/// entities, sorted; then the ends of facts. Each table is written in the order of its keys, and has its indexes built
/// at the end.
/// </summary>
/// <param name="session">On the new file, with its tables.</param>
/// <param name="relations">Numbers of relations.</param>
/// <param name="folder">Where records that memory does not hold are written.</param>
/// <param name="origin">Who writes, for the change log.</param>
internal sealed class GraphFill(Session session, RelationNumbers relations, string folder, WriteOrigin? origin)
    : IDisposable
{
    // Together with the cache of the file and the entities in work 600 MB at most, whatever the graph.
    private const int SorterBytes = 96 << 20;

    private readonly SortedRuns _facts = new(folder, SorterBytes),
        _entities = new(folder, SorterBytes),
        _ends = new(folder, SorterBytes),
        _changes = new(folder, SorterBytes / 4);
    private readonly Dictionary<string, int> _entityRows = [];
    private readonly List<string> _entityIds = [""];
    private readonly List<(ArticleId Id, DateOnly Published)> _articles = [default];
    private readonly FilledPeriods _periods = new();
    private readonly List<int> _degrees = [0];
    private readonly List<List<int>> _changedEntities =
    [
        [],
    ];
    private readonly Dictionary<int, string> _kinds = [];
    private readonly Tallies _tallies = new();
    private int _entitiesChanged,
        _factsAdded,
        _factsChanged;

    /// <summary>Writes the whole graph.</summary>
    public WriteResult Run(IEnumerable<ArticleExtract> extracts)
    {
        session.Execute("BEGIN");
        var indexes = Indexes.Drop(session);
        foreach (
            var article in OrderedPrefetch.Select(extracts, extract => new FilledArticle(extract, relations.Ontology))
        )
            Add(article);
        foreach (var chunk in MergedRuns.Of(_facts, FillKeys.FactOf, Filled))
            Array.ForEach(chunk, facts => Array.ForEach(facts, Save));
        foreach (
            var chunk in MergedRuns.Of(_entities, FillKeys.EntityOf, group => FilledEntity.Of(group, IdOf, ArticleOf))
        )
            Array.ForEach(chunk, Save);
        foreach (var record in _ends.Read())
            DeferredInserts.Insert(session, FillEnds.Read(record));
        foreach (var record in _changes.Read())
            SaveChange(FillKeys.NumberAt(record.Key.Span, 0), record.Value);
        _tallies.Save(session);
        foreach (var create in indexes)
            session.Script(create);
        _periods.SaveExtracts(session, relations, ArticleOf);
        session.Execute("COMMIT");
        return new WriteResult(
            _articles.Count - 1,
            _entityRows.Count,
            _entitiesChanged - _entityRows.Count,
            0,
            _factsAdded,
            _factsChanged - _factsAdded,
            0,
            _articles.Count - 1
        );
    }

    private void Add(FilledArticle article)
    {
        var extract = article.Extract;
        var row = (int)ArticleInserts.Article(session, article.Prepared);
        _articles.Add((extract.Article.Id, extract.Article.PublishedAt.Earliest));
        _changedEntities.Add([]);
        ArticleInserts.Sentences(session, row, extract.Sentences);
        for (var i = 0; i < extract.Facts.Count; i++)
            _facts.Add(FillKeys.OfFact(extract.Facts[i].Id, row), article.Facts[i]);
        for (var i = 0; i < extract.Entities.Count; i++)
            _entities.Add(FillKeys.OfEntity(RowOf(extract.Entities[i].Id), row, isValue: false), article.Entities[i]);
        _changes.Add(FillKeys.Number(row), article.Change);
        _tallies.Add(Tallies.Evidence, "", extract.Facts.Sum(fact => fact.Spans.Count));
        if (extract.Article.Record is { } record)
            _tallies.Add(Tallies.Records, record.List, 1);
    }

    private int RowOf(string entity)
    {
        if (_entityRows.TryGetValue(entity, out var row))
            return row;
        _entityRows.Add(entity, row = _entityIds.Count);
        _entityIds.Add(entity);
        _degrees.Add(0);
        return row;
    }

    private void Save(FilledFact filled)
    {
        var fact = filled.Stored.Fact;
        long row = ++_factsAdded;
        _factsChanged += filled.Evidence.Count;
        var (subject, @object) = (
            _entityRows[fact.Subject],
            fact.Object is null ? (int?)null : _entityRows[fact.Object]
        );
        FactInserts.Fact(session, relations, row, (subject, @object), filled.Stored);
        foreach (var (article, position, evidence) in filled.Evidence)
        {
            DeferredInserts.Insert(session, new DeferredInserts.Evidence(row, article, position, evidence));
            if (filled.Statement is { } statement)
                _periods.Add(article, statement, fact.Id);
        }
        foreach (var end in FactInserts.Ends(relations, row, (subject, @object), fact))
            FillEnds.Add(_ends, end);
        foreach (var (article, value) in filled.Steps)
            _entities.Add(FillKeys.OfEntity(subject, article, isValue: true), value);
        _tallies.Add(Tallies.Facts, fact.Relation, 1);
        if (@object is { } other && other != subject)
            (_degrees[subject], _degrees[other]) = (_degrees[subject] + 1, _degrees[other] + 1);
    }

    private void Save(FilledEntity filled)
    {
        var (prepared, entry) = (filled.Prepared, filled.Prepared.Entry);
        var row = (int)entry.Row;
        session.Execute(
            "INSERT INTO entity (row, id, kind, name, sort_name, degree, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            row,
            entry.Now.Id,
            entry.Now.Kind,
            entry.Now.Name,
            prepared.SortName,
            _degrees[row],
            entry.Version
        );
        session.Execute(
            "INSERT INTO entity_doc (row, summary, doc) VALUES (?1, ?2, ?3)",
            row,
            entry.Now.Summary,
            prepared.Doc
        );
        _derived.Save(prepared);
        foreach (var draft in filled.Drafts)
            DeferredInserts.Insert(session, draft);
        _tallies.Add(Tallies.Entities, entry.Now.Kind, 1);
        _kinds.Add(row, entry.Now.Kind);
        _entitiesChanged += filled.ChangedBy.Count;
        foreach (var article in filled.ChangedBy)
            _changedEntities[article].Add(row);
    }

    private readonly DerivedWriter _derived = new(session, relations);

    private void SaveChange(int article, ReadOnlyMemory<byte> record)
    {
        var (facts, relationNames, ends) = FilledArticle.ReadChange(record);
        var entities = _changedEntities[article];
        ArticleInserts.Change(
            session,
            new Change(
                article,
                DateTimeOffset.UtcNow,
                ArticleOf(article),
                [.. entities.Select(IdOf).Order(StringComparer.Ordinal)],
                _periods.Shown(article, facts),
                [.. entities.Select(row => _kinds[row]).Distinct().Order(StringComparer.Ordinal)],
                relationNames,
                ends
            )
            {
                By = origin?.By,
                Kind = origin?.Kind,
            }
        );
    }

    private FilledFact[] Filled(List<SortedRecord> group) =>
        FilledFact.Of(group, relations.Ontology, row => _articles[row]);

    private ArticleId ArticleOf(int row) => _articles[row].Id;

    private string IdOf(int row) => _entityIds[row];

    public void Dispose()
    {
        foreach (var sorter in (SortedRuns[])[_facts, _entities, _ends, _changes])
            sorter.Dispose();
    }
}
