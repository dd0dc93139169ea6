namespace KnowledgeGraph.Names.Words;

/// <summary>The tables of language beside this file, embedded in the program.</summary>
internal static class DataFile
{
    /// <summary>The rows of a table without its comments.</summary>
    public static IEnumerable<string> Rows(string name)
    {
        var assembly = typeof(DataFile).Assembly;
        var resource = Array.Find(assembly.GetManifestResourceNames(), full =>
            full.EndsWith($".Data.{name}", StringComparison.Ordinal)
        );
        using var reader = new StreamReader(
            assembly.GetManifestResourceStream(resource!)
                ?? throw new InvalidOperationException($"{name} is not embedded")
        );
        var rows = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line);
        }
        return rows;
    }
}
