using System.Text.RegularExpressions;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// The name of a file that is published under one name, and kept by browsers and people under others:
/// <c>sdn (1).csv</c>, <c>SDN_2026-11-30.CSV</c>, <c>sdn - Copy.csv</c>.
/// </summary>
internal static partial class FileName
{
    /// <summary>
    /// Whether it is that name, whatever its case, with a number or a date behind it, or what stands behind a dash. A
    /// star behind the name stands for anything.
    /// </summary>
    public static bool Fits(string path, string name) => MarkOf(path, name) is not null;

    /// <summary>
    /// The file of a folder that has that name: the one marked as the file that it belongs to, else the one without a
    /// mark, else the only one; null for none.
    /// </summary>
    public static string? Beside(string path, string name)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var found = Directory
            .EnumerateFiles(folder)
            .Select(file => (File: file, Mark: MarkOf(file, name)))
            .Where(one => one.Mark is not null)
            .ToList();
        var own = Mark().Match(Path.GetFileNameWithoutExtension(path)).Value.Trim();
        return found.FirstOrDefault(one => one.Mark == own).File
            ?? found.FirstOrDefault(one => one.Mark!.Length == 0).File
            ?? (found is [var only] ? only.File : null);
    }

    /// <summary>What stands behind the name; null where it is another.</summary>
    private static string? MarkOf(string path, string name)
    {
        var file = Path.GetFileName(path);
        if (name.EndsWith('*'))
            return file.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase) ? "" : null;
        var stem = Path.GetFileNameWithoutExtension(file);
        var wanted = Path.GetFileNameWithoutExtension(name);
        if (
            !Path.GetExtension(file).Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase)
            || !stem.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var mark = stem[wanted.Length..];
        return Mark().Match(mark) is { Index: 0 } ? mark.Trim() : null;
    }

    [GeneratedRegex(@"( - .*|[^\p{L}]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
