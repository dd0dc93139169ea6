using System.Text.Json;
using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Answers the rule of a write from the rows, and remembers for the writer which rows it read.</summary>
internal sealed class StoredRows(GraphWriter writer) : IStoredGraph
{
    private readonly Session _session = writer.Session;
    private readonly FactRows _facts = new(writer.RelationNumbers);
    private readonly Dictionary<FactId, FactRow> _read = [];

    /// <summary>A fact's row, and those of the entities that it joins.</summary>
    public readonly record struct FactRow(long Row, long Subject, long? Object, Fact Fact);

    /// <summary>Forgets what the article before needed.</summary>
    public void Clear() => _read.Clear();

    /// <summary>The rows of a fact that was read, or was added since, for the article that is being written.</summary>
    public FactRow Of(FactId fact) => _read[fact];

    public void Add(in FactRow row) => _read.Add(row.Fact.Id, row);

    public Contribution ContributionOf(ArticleId article)
    {
        writer.Late.Save();
        var row = _session.Number("SELECT row FROM article WHERE id = ?1", article);
        var entities = new List<string>();
        using (
            var rows = _session.Read(
                "SELECT e.id FROM entity_draft d CROSS JOIN entity e ON e.row = d.entity WHERE d.article = ?1",
                row
            )
        )
        {
            while (rows.Read())
                entities.Add(rows.GetString(0));
        }
        var retractions = new Dictionary<FactId, long>();
        using (var rows = _session.Read("SELECT fact, sequence FROM retraction WHERE article = ?1", row))
        {
            while (rows.Read())
                retractions.Add((FactId)rows.GetString(0), rows.GetInt64(1));
        }
        var facts = ExtractRows.Facts(_session, writer.RelationNumbers, row).ToDictionary(draft => draft.Id);
        return new Contribution(entities, facts, retractions);
    }

    public IEnumerable<Entity> Entities(IReadOnlyCollection<string> ids) =>
        writer.Entities.Find(ids).Select(entry => entry.Now);

    public IEnumerable<StoredFact> Facts(IReadOnlyCollection<FactId> ids)
    {
        using var rows = _session.Read(
            $"""
            SELECT f.row, f.retracted, f.subject, f.object, s.id, o.id, {FactRows.Columns("f")}
            FROM json_each(?1) i CROSS JOIN fact f ON f.id = i.value CROSS JOIN entity s ON s.row = f.subject
            LEFT JOIN entity o ON o.row = f.object
            """,
            Json.Of(ids)
        );
        while (rows.Read())
        {
            var fact = _facts.Read(rows, 6, rows.GetString(4), FactRows.Text(rows, 5));
            Add(new FactRow(rows.GetInt64(0), rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetInt64(3), fact));
            yield return new StoredFact(fact, rows.IsDBNull(1) ? null : rows.GetInt64(1));
        }
    }

    public IEnumerable<EntityDraft> EntityDrafts(IReadOnlyCollection<string> entities, ArticleId exceptArticle)
    {
        writer.Late.Save();
        return EntityReader
            .Drafts(_session, entities.Select(writer.Entities.RowOf), exceptArticle)
            .Select(writer.RelationNumbers.Ontology.Today);
    }

    public IEnumerable<(ArticleId Article, FactDraft Draft)> FactDrafts(
        IReadOnlyCollection<FactId> facts,
        ArticleId exceptArticle
    )
    {
        var byRow = facts.Select(Of).ToDictionary(fact => fact.Row, fact => fact.Fact);
        using var rows = _session.Read(
            $"""
            SELECT v.fact, a.id, {EvidenceRow.Columns}
            FROM json_each(?1) i CROSS JOIN evidence v ON v.fact = i.value CROSS JOIN article a ON a.row = v.article
            WHERE a.id <> ?2
            """,
            Json.Of(byRow.Keys),
            exceptArticle
        );
        while (rows.Read())
            yield return ((ArticleId)rows.GetString(1), EvidenceRow.Read(rows, 2).Draft(byRow[rows.GetInt64(0)]));
    }

    public IEnumerable<StoredRetraction> Retractions(IReadOnlyCollection<FactId> facts, ArticleId exceptArticle)
    {
        if (!writer.HasRetractions)
            yield break;
        using var rows = _session.Read(
            """
            SELECT r.fact, a.id, r.doc, r.sequence
            FROM json_each(?1) i CROSS JOIN retraction r ON r.fact = i.value CROSS JOIN article a ON a.row = r.article
            WHERE a.id <> ?2
            """,
            Json.Of(facts),
            exceptArticle
        );
        while (rows.Read())
        {
            var retraction = JsonSerializer.Deserialize(rows.GetString(2), GraphJson.Plain.Retraction)!;
            yield return new StoredRetraction(
                (FactId)rows.GetString(0),
                (ArticleId)rows.GetString(1),
                retraction,
                rows.GetInt64(3)
            );
        }
    }

    public IEnumerable<Fact> Values(IReadOnlyCollection<string> entities, IReadOnlyCollection<string> properties)
    {
        var ids = entities.ToDictionary(writer.Entities.RowOf);
        using var rows = _session.Read(
            $"""
            SELECT e.entity, {FactRows.Columns("f")}
            FROM json_each(?1) i CROSS JOIN json_each(?2) p
            CROSS JOIN fact_end e ON e.entity = i.value AND e.relation = p.value AND e.retracted = 0
            CROSS JOIN fact f ON f.row = e.fact
            """,
            Json.Of(ids.Keys),
            Json.Of(properties.Select(writer.RelationNumbers.Row))
        );
        while (rows.Read())
            yield return _facts.Read(rows, 1, ids[rows.GetInt64(0)], null);
    }
}
