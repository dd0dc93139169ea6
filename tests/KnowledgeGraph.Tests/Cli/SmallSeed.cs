namespace KnowledgeGraph.Tests;

/// <summary>A seed folder with the shipped ontology and some of the shipped extracts.</summary>
internal sealed class SmallSeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallSeed(params string[] extracts)
    {
        File.Copy(SeedFiles.Ontology, _folder.File("ontology.yaml"));
        Directory.CreateDirectory(_folder.File("extracts"));
        foreach (var extract in extracts)
            File.Copy(Extract(extract), System.IO.Path.Combine(_folder.File("extracts"), extract + ".yaml"));
    }

    public string Path => _folder.Path;

    /// <summary>The file of a shipped extract.</summary>
    public static string Extract(string name) => System.IO.Path.Combine(SeedFiles.Extracts, name + ".yaml");

    public void Dispose() => _folder.Dispose();
}
