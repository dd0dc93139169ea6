using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>An entity with what is to be written of it: made on other threads, ahead of the one that writes.</summary>
internal sealed class PreparedEntity
{
    public PreparedEntity(EntityLookup.Entry entry)
    {
        Entry = entry;
        var (before, now) = (entry.Stored, entry.Now);
        Doc = EntityRows.Doc(now);
        if (before is null || before.Kind != now.Kind || before.Name != now.Name)
            SortName = SortKey.Of(now.Name);
        Names = NameRows.Of(before?.Names ?? [], now.Names);
    }

    public EntityLookup.Entry Entry { get; }

    public byte[] Doc { get; }

    /// <summary>Null when kind and name are as they were.</summary>
    public string? SortName { get; }

    /// <summary>Null when the spellings are as they were.</summary>
    public NameRows? Names { get; }
}
