using System.Text.Json;
using KnowledgeGraph.Keeping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>
/// Reads entities. Statements find rows with their versions; here those become entities, from what was read lately
/// where it can be. A change of an entity gives it a new version, so that what is kept is never stale.
/// </summary>
internal sealed class EntityRows
{
    /// <summary>About 1 KB each.</summary>
    private const int MaxKept = 40_000;

    private readonly SecondChanceCache<long, (long Version, Entity Entity)> _kept = new(MaxKept);

    /// <summary>
    /// The entities of these rows, whose versions the same transaction has seen. Documents stand in a table of their
    /// own: lists and sorts carry none along, and only those that are not kept are read.
    /// </summary>
    public Dictionary<long, Entity> Get(Session session, IReadOnlyDictionary<long, long> versions)
    {
        var found = new Dictionary<long, Entity>(versions.Count);
        List<long>? missing = null;
        foreach (var (row, version) in versions)
        {
            if (_kept.TryGet(row, out var kept) && kept.Version == version)
                found.Add(row, kept.Entity);
            else
                (missing ??= []).Add(row);
        }
        if (missing is null)
            return found;
        using var rows = session.Read(
            """
            SELECT e.row, e.version, e.id, e.kind, e.name, d.summary, d.doc
            FROM json_each(?1) i CROSS JOIN entity e ON e.row = i.value CROSS JOIN entity_doc d ON d.row = e.row
            """,
            Json.Of(missing)
        );
        while (rows.Read())
            found.Add(rows.GetInt64(0), Keep(rows.GetInt64(0), rows.GetInt64(1), Read(rows)));
        return found;
    }

    public Entity Keep(long row, long version, Entity entity)
    {
        _kept.Set(row, (version, entity));
        return entity;
    }

    /// <summary>UTF-8, as SQLite keeps it.</summary>
    public static byte[] Doc(Entity entity) => JsonSerializer.SerializeToUtf8Bytes(entity, GraphJson.Plain.Entity);

    private static Entity Read(SqliteDataReader rows)
    {
        var doc = new EntityDoc(rows.GetFieldValue<byte[]>(6));
        return new Entity(
            rows.GetString(2),
            rows.GetString(3),
            rows.GetString(4),
            new LazyList<EntityName>(() => doc.Entity.Names),
            FactRows.Text(rows, 5),
            new LazyList<Identifier>(() => doc.Entity.Identifiers),
            new LazyTexts(() => doc.Entity.Properties)
        );
    }
}
