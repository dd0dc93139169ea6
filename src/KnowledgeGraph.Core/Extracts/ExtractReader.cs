using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extracts;

/// <summary>Reads article extracts (<c>format: article-extract/1</c>, YAML or JSON) and checks them against the
/// ontology.</summary>
public static class ExtractReader
{
    /// <summary>Reads the files, or those of a folder; throws <see cref="InputException"/> with every mistake in all of
    /// them.</summary>
    public static IReadOnlyList<ArticleExtract> Read(
        Ontology ontology,
        IEnumerable<string> paths,
        ExtractLimits? limits = null
    ) => [.. ReadFiles(ontology, paths, limits).Select(file => file.Extract)];

    /// <summary>Reads one extract from text; <paramref name="name"/> stands for the file in messages.</summary>
    public static ArticleExtract ReadText(Ontology ontology, string name, string text, ExtractLimits? limits = null)
    {
        var mistakes = new Mistakes(name, limits);
        var file = ExtractFile.Read(ontology, YamlFile.Parse(text, mistakes), mistakes);
        return Checked(ontology, [file], [mistakes])[0].Extract;
    }

    /// <summary>As <see cref="Read"/>, with what only the files know.</summary>
    internal static IReadOnlyList<ExtractFile> ReadFiles(
        Ontology ontology,
        IEnumerable<string> paths,
        ExtractLimits? limits = null
    )
    {
        var mistakes = new List<Mistakes>();
        var files = new List<ExtractFile?>();
        foreach (var path in FilesOf(paths))
        {
            mistakes.Add(new Mistakes(path, limits ?? ExtractLimits.OfFiles));
            files.Add(ExtractFile.Read(ontology, YamlFile.Read(path, mistakes[^1]), mistakes[^1]));
        }
        return Checked(ontology, files, mistakes);
    }

    private static IReadOnlyList<ExtractFile> Checked(
        Ontology ontology,
        IReadOnlyList<ExtractFile?> files,
        IReadOnlyList<Mistakes> mistakes
    )
    {
        GraphChecks.Check(ontology, [.. files.OfType<ExtractFile>()]);
        return mistakes.Any(file => file.Any)
            ? throw new InputException([.. mistakes.SelectMany(file => file.InOrder)])
            : [.. files.OfType<ExtractFile>()];
    }

    /// <summary>The files that <see cref="Read"/> reads; throws <see cref="InputException"/> for a folder without
    /// any.</summary>
    public static IReadOnlyList<string> FilesOf(IEnumerable<string> paths) => [.. paths.SelectMany(Files).Distinct()];

    /// <summary>A file is itself; a folder is the extracts in it and below, ordered by path. JSON that does not name
    /// the format, a schema or a package.json, is left out.</summary>
    private static IReadOnlyList<string> Files(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".yaml" or ".yml" or ".json"
                && !file.EndsWith(".schema.json", StringComparison.Ordinal)
                && (Path.GetExtension(file) != ".json" || NamesTheFormat(file))
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new InputException([
                new InputError(path, 1, 1, "this folder holds no extracts (.yaml, .yml or .json files)"),
            ]);
    }

    private static bool NamesTheFormat(string file)
    {
        try
        {
            return File.ReadLines(file).Any(line => line.Contains(ExtractFile.Format, StringComparison.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading it says what is wrong.
            return true;
        }
    }
}
