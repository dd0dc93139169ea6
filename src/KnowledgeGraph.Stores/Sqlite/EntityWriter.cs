using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Writes entities and what articles say of them.</summary>
internal sealed class EntityWriter(GraphWriter writer)
{
    private readonly Session _session = writer.Session;
    private readonly DerivedWriter _derived = new(writer.Session, writer.Words);

    public void Save(EntityChange entity)
    {
        if (!entity.Changed || entity.After is not { } after) return;
        writer.Tallies.Add(Tallies.Entities, after.Kind, 1);
        if (entity.Before is { } before)
        {
            writer.Tallies.Add(Tallies.Entities, before.Kind, -1);
            writer.Entities.Change(entity.Id, after, writer.Sequence);
            return;
        }
        _session.Execute(
            "INSERT INTO entity (row, id, kind, name, sort_name, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            entity.Row, after.Id, after.Kind, after.Name, SortKey.Of(after.Name), writer.Sequence);
        _session.Execute("INSERT INTO entity_doc (row, summary, doc) VALUES (?1, ?2, ?3)", entity.Row, after.Summary, EntityRows.Doc(after));
        writer.Entities.Add(entity.Row, after, writer.Sequence);
        _derived.Save(entity.Row, null, after);
    }

    /// <summary>Brings the table up to date with what changed in the whole write.</summary>
    public void SaveChanged()
    {
        foreach (var entry in writer.Entities.Outdated)
        {
            var (before, now) = (entry.Stored, entry.Now);
            _session.Execute(
                "UPDATE entity SET version = ?2, degree = degree + ?3 WHERE row = ?1", entry.Row, entry.Version, writer.TakeDegree(entry.Row));
            _session.Execute("UPDATE entity_doc SET summary = ?2, doc = ?3 WHERE row = ?1", entry.Row, now.Summary, EntityRows.Doc(now));
            // Apart, since setting an indexed column rewrites its index even to the same value.
            if (before.Kind != now.Kind || before.Name != now.Name)
            {
                _session.Execute("UPDATE entity SET kind = ?2, name = ?3, sort_name = ?4 WHERE row = ?1", entry.Row, now.Kind, now.Name, SortKey.Of(now.Name));
            }
            _derived.Save(entry.Row, before, now);
        }
    }

    public void SaveDraft(EntityChange entity, long article)
    {
        if (entity.Draft is not { } draft) return;
        var doc = EntityReader.Doc(draft.Draft);
        var hash = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(doc));
        _session.Execute("INSERT INTO entity_saying (entity, hash, doc) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", entity.Row, hash, doc);
        _session.Execute("INSERT INTO entity_draft (entity, article, position, hash) VALUES (?1, ?2, ?3, ?4)", entity.Row, article, draft.Position, hash);
    }

    /// <summary>Forgets what no article says of them any more.</summary>
    public void RemoveSayings(IEnumerable<long> entities) => _session.Execute(
        """
        DELETE FROM entity_saying AS s WHERE s.entity IN (SELECT value FROM json_each(?1))
          AND NOT EXISTS (SELECT 1 FROM entity_draft d WHERE d.entity = s.entity AND d.hash = s.hash)
        """, Json.Of(entities));

    public void Remove(EntityChange entity)
    {
        _derived.Save(entity.Row, writer.Entities.Remove(entity.Id), null);
        _session.Execute("DELETE FROM entity_doc WHERE row = ?1", entity.Row);
        _session.Execute("DELETE FROM entity WHERE row = ?1", entity.Row);
        writer.Tallies.Add(Tallies.Entities, entity.Before!.Kind, -1);
        writer.TakeDegree(entity.Row);
    }
}
