namespace KnowledgeGraph.Tests;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class SourceFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>All C# files below a folder that somebody wrote.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("There is no solution above.");
        return folder;
    }
}
