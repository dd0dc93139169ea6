namespace KnowledgeGraph.Stores.Sqlite.Layout;

/// <summary>
/// How a file of an earlier format becomes one of the next, by the format that it has. Whoever raises
/// <see cref="Schema.Version"/> adds a step here, and a file of the format before to the tests.
/// </summary>
internal static class Upgrades
{
    private static readonly Dictionary<long, string> _steps = new()
    {
        [3] = """
            ALTER TABLE article ADD COLUMN notes TEXT;
            ALTER TABLE sentence ADD COLUMN paragraph INTEGER;
            ALTER TABLE sentence ADD COLUMN hash TEXT;
            ALTER TABLE evidence ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
            """,
        [4] = """
            ALTER TABLE change ADD COLUMN author TEXT;
            ALTER TABLE change ADD COLUMN act TEXT;
            """,
    };

    /// <summary>The statements from a format to that of this program; null when there is no way.</summary>
    public static string? From(long version)
    {
        var steps = new List<string>();
        for (; version < Schema.Version; version++)
        {
            if (!_steps.TryGetValue(version, out var step))
                return null;
            steps.Add(step);
        }
        return string.Join('\n', steps);
    }
}
