using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>
/// The entities that a write touches. Each is read once and written once, at the end, however many of the articles name
/// it; only the row of a new one is inserted at once, and a removed one is deleted at once.
/// </summary>
internal sealed class EntityLookup(Session session, EntityRows kept)
{
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>An entity as it was before the write, null when it is new, and as it is by now.</summary>
    public sealed class Entry(long row, Entity? stored, Entity now)
    {
        public long Row { get; } = row;

        public Entity? Stored { get; } = stored;

        public Entity Now { get; set; } = now;

        /// <summary>Sequence number of the last change in this write; 0 when there was none.</summary>
        public long Version { get; set; }
    }

    /// <summary>Those that are there.</summary>
    public IEnumerable<Entry> Find(IReadOnlyCollection<string> ids)
    {
        var unknown = ids.Where(id => !_entries.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            var versions = new Dictionary<long, long>();
            using (
                var rows = session.Read(
                    "SELECT e.row, e.version FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value",
                    Json.Of(unknown)
                )
            )
            {
                while (rows.Read())
                    versions.Add(rows.GetInt64(0), rows.GetInt64(1));
            }
            foreach (var (row, entity) in kept.Get(session, versions))
                _entries.Add(entity.Id, new Entry(row, entity, entity));
        }
        return ids.Where(_entries.ContainsKey).Select(id => _entries[id]);
    }

    /// <summary>The row of one that was found or added.</summary>
    public long RowOf(string id) => _entries[id].Row;

    public void Add(long row, Entity entity, long version) =>
        _entries.Add(entity.Id, new Entry(row, null, entity) { Version = version });

    public void Change(string id, Entity now, long version) =>
        (_entries[id].Now, _entries[id].Version) = (now, version);

    /// <summary>Forgets a removed one; as it was before the write.</summary>
    public Entity? Remove(string id)
    {
        _entries.Remove(id, out var entry);
        return entry!.Stored;
    }

    /// <summary>Those that differ from what was before, in the order of the tables.</summary>
    public IEnumerable<Entry> Changed =>
        _entries.Values.Where(entry => !ReferenceEquals(entry.Stored, entry.Now)).OrderBy(entry => entry.Row);

    /// <summary>After the commit: what was written need not be parsed when it is asked for.</summary>
    public void Publish()
    {
        foreach (var entry in _entries.Values.Where(entry => entry.Version > 0))
            kept.Keep(entry.Row, entry.Version, entry.Now);
    }
}
