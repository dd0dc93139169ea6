namespace KnowledgeGraph.Lists.Mapping;

/// <summary>
/// The mappings and tables that come with a seed, and what headings mean: <c>lists/*.yaml</c>,
/// <c>lists/tables/*.yaml</c>, <c>lists/words/headings.yaml</c>.
/// </summary>
public sealed class MappingFolder
{
    private MappingFolder(
        IReadOnlyList<ListMapping> mappings,
        IReadOnlyDictionary<string, ThingTable> tables,
        TableHeadings? headings
    ) => (Mappings, Tables, Headings) = (mappings, tables, headings);

    /// <summary>In the order of their files.</summary>
    public IReadOnlyList<ListMapping> Mappings { get; }

    /// <summary>By the name of the file.</summary>
    public IReadOnlyDictionary<string, ThingTable> Tables { get; }

    /// <summary>What headings of tables mean; null where the seed does not say.</summary>
    public TableHeadings? Headings { get; }

    /// <summary>
    /// Reads a folder; one that is not there has none. Throws <see cref="InputException"/> with every mistake.
    /// </summary>
    public static MappingFolder Read(Ontology ontology, string folder)
    {
        var tables = Files(Path.Combine(folder, "tables"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => TableReader.Read(ontology, path));
        var mistakes = new List<InputError>();
        var mappings = new List<ListMapping>();
        foreach (var path in Files(folder))
        {
            try
            {
                mappings.Add(MappingReader.Read(ontology, path));
            }
            catch (InputException error)
            {
                mistakes.AddRange(error.Errors);
            }
        }
        var words = Path.Combine(folder, "words", "headings.yaml");
        var headings = File.Exists(words) ? TableHeadings.Read(ontology, words) : null;
        return mistakes.Count > 0 ? throw new InputException(mistakes) : new MappingFolder(mappings, tables, headings);
    }

    /// <summary>The mappings of that name or of that list; a list may be published in several formats.</summary>
    public IReadOnlyList<ListMapping> Find(string name) =>
        Mappings.Where(mapping => mapping.Format == name).ToList() is { Count: > 0 } named
            ? named
            : [.. Mappings.Where(mapping => mapping.Id == name)];

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
