using KnowledgeGraph.Stores.Sqlite.Opening;

namespace KnowledgeGraph.Stores.Sqlite.Filling;

/// <summary>The indexes of a file that is filled.</summary>
internal static class Indexes
{
    /// <summary>
    /// Drops all and returns the statements that make them again: to build an index of all rows takes less than to
    /// keep it.
    /// </summary>
    public static List<string> Drop(Session session)
    {
        var indexes = new List<(string Name, string Create)>();
        using (var rows = session.Read("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"))
        {
            while (rows.Read())
                indexes.Add((rows.GetString(0), rows.GetString(1)));
        }
        foreach (var (name, _) in indexes)
            session.Script($"DROP INDEX {name}");
        return indexes.ConvertAll(index => index.Create);
    }
}
