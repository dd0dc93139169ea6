namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The entities that a write touches. Each is read once and brought up to date once, at the end, however many of the articles name
/// it; new ones are inserted and removed ones deleted at once.
/// </summary>
internal sealed class EntityBook(Session session, EntityRows kept)
{
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>An entity as it is in the table, and as it is by now.</summary>
    public sealed class Entry(long row, Entity stored)
    {
        public long Row { get; } = row;

        public Entity Stored { get; set; } = stored;

        public Entity Now { get; set; } = stored;

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
            using (var rows = session.Read("SELECT e.row, e.version FROM json_each(?1) i CROSS JOIN entity e ON e.id = i.value", Json.Of(unknown)))
            {
                while (rows.Read()) versions.Add(rows.GetInt64(0), rows.GetInt64(1));
            }
            foreach (var (row, entity) in kept.Get(session, versions)) _entries.Add(entity.Id, new Entry(row, entity));
        }
        return ids.Where(_entries.ContainsKey).Select(id => _entries[id]);
    }

    public void Add(long row, Entity entity, long version) => _entries.Add(entity.Id, new Entry(row, entity) { Version = version });

    public void Change(string id, Entity now, long version) => (_entries[id].Now, _entries[id].Version) = (now, version);

    /// <summary>Forgets a removed one; how it is in the table.</summary>
    public Entity Remove(string id)
    {
        _entries.Remove(id, out var entry);
        return entry!.Stored;
    }

    /// <summary>Those that differ from the table.</summary>
    public IEnumerable<Entry> Outdated => _entries.Values.Where(entry => !ReferenceEquals(entry.Stored, entry.Now));

    /// <summary>After the commit: what was written need not be parsed when it is asked for.</summary>
    public void Publish()
    {
        foreach (var entry in _entries.Values.Where(entry => entry.Version > 0)) kept.Keep((entry.Row, entry.Version), entry.Now);
    }
}
