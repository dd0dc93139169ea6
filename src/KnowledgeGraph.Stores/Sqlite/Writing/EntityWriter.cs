using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes entities and what articles say of them.</summary>
internal sealed class EntityWriter(GraphWriter writer)
{
    // Large enough to make up for handing them over, small enough to keep two threads busy.
    private const int ChunkSize = 64;

    private readonly Session _session = writer.Session;
    private readonly DerivedWriter _derived = new(writer.Session, writer.RelationNumbers);

    /// <param name="sequence">Number of the change.</param>
    public void Save(EntityChange entity, long sequence)
    {
        if (!entity.Changed || entity.After is not { } after)
            return;
        writer.Tallies.Add(Tallies.Entities, after.Kind, 1);
        if (entity.Before is { } before)
        {
            writer.Tallies.Add(Tallies.Entities, before.Kind, -1);
            writer.Entities.Change(entity.Id, after, sequence);
            return;
        }
        var row = writer.NewEntityRow();
        _session.Execute(
            "INSERT INTO entity (row, id, kind, name, sort_name, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            row,
            after.Id,
            after.Kind,
            after.Name,
            SortKey.Of(after.Name),
            sequence
        );
        writer.Entities.Add(row, after, sequence);
    }

    /// <summary>Brings the tables up to date with what changed in the whole write.</summary>
    public void SaveChanged()
    {
        foreach (
            var chunk in OrderedPrefetch.Select(writer.Entities.Changed.Chunk(ChunkSize), entries =>
                Array.ConvertAll(entries, entry => new PreparedEntity(entry))
            )
        )
        {
            foreach (var entity in chunk)
                SaveChanged(entity);
        }
    }

    private void SaveChanged(PreparedEntity entity)
    {
        var (row, before, now) = (entity.Entry.Row, entity.Entry.Stored, entity.Entry.Now);
        _session.Execute(
            "UPDATE entity SET version = ?2, degree = degree + ?3 WHERE row = ?1",
            row,
            entity.Entry.Version,
            writer.TakeDegree(row)
        );
        _session.Execute(
            before is null
                ? "INSERT INTO entity_doc (row, summary, doc) VALUES (?1, ?2, ?3)"
                : "UPDATE entity_doc SET summary = ?2, doc = ?3 WHERE row = ?1",
            row,
            now.Summary,
            entity.Doc
        );
        // Apart, since setting an indexed column rewrites its index even to the same value.
        if (entity.SortName is { } sortName)
            _session.Execute(
                "UPDATE entity SET kind = ?2, name = ?3, sort_name = ?4 WHERE row = ?1",
                row,
                now.Kind,
                now.Name,
                sortName
            );
        _derived.Save(entity);
    }

    /// <summary>Forgets what no article says of them any more.</summary>
    public void RemoveSayings(IEnumerable<long> entities) =>
        _session.Execute(
            """
            DELETE FROM entity_saying AS s WHERE s.entity IN (SELECT value FROM json_each(?1))
              AND NOT EXISTS (SELECT 1 FROM entity_draft d WHERE d.entity = s.entity AND d.hash = s.hash)
            """,
            Json.Of(entities)
        );

    public void Remove(EntityChange entity)
    {
        var row = writer.Entities.RowOf(entity.Id);
        if (writer.Entities.Remove(entity.Id) is { } stored)
            _derived.Remove(row, stored);
        RemoveGone(row);
        _session.Execute("DELETE FROM entity_doc WHERE row = ?1", row);
        _session.Execute("DELETE FROM entity WHERE row = ?1", row);
        writer.Tallies.Add(Tallies.Entities, entity.Before!.Kind, -1);
        writer.TakeDegree(row);
    }

    /// <summary>Nothing says its facts any more; those that were kept go with it.</summary>
    private void RemoveGone(long entity)
    {
        var others = new List<(long Entity, long Day, string Id)>();
        using (
            var rows = _session.Read(
                "SELECT other, day, id FROM fact_end WHERE entity = ?1 AND other IS NOT NULL",
                entity
            )
        )
        {
            while (rows.Read())
                others.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2)));
        }
        _session.Execute("DELETE FROM fact WHERE row IN (SELECT fact FROM fact_end WHERE entity = ?1)", entity);
        _session.Execute("DELETE FROM fact_end WHERE entity = ?1", entity);
        foreach (var (other, day, id) in others)
            _session.Execute("DELETE FROM fact_end WHERE entity = ?1 AND day = ?2 AND id = ?3", other, day, id);
    }
}
