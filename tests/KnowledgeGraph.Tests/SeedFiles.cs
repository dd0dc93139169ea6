namespace KnowledgeGraph.Tests;

/// <summary>The files of graph-seed, as the build carries them beside the tests.</summary>
internal static class SeedFiles
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graph-seed");
    public static readonly string Ontology = Path.Combine(Folder, "ontology.yaml");
    public static readonly string Extracts = Path.Combine(Folder, "extracts");

    public static string Extract(string article) => Path.Combine(Extracts, $"{article}.yaml");
}
