namespace KnowledgeGraph.Tests;

/// <summary>The words that GLOSSARY.md bans do not occur in the code.</summary>
public sealed class GlossaryTests
{
    private static readonly (string Word, string Instead, string[] Folders)[] Banned =
    [
        .. File.ReadLines(Path.Combine(SourceFiles.Root, "GLOSSARY.md"))
            .SkipWhile(line => line != "## Words that do not occur")
            .Where(line =>
                line.StartsWith('|')
                && !line.StartsWith("| ---", StringComparison.Ordinal)
                && !line.StartsWith("| word", StringComparison.Ordinal)
            )
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2], cells[3].Split(", ", StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static IEnumerable<string> Sources =>
        new[] { "src", "wwwroot/js" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(SourceFiles.Root, folder), "*", SearchOption.AllDirectories)
            )
            .Select(file => file.Replace('\\', '/'))
            .Where(file =>
                file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal)
            )
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            );

    [Fact]
    public void Glossary_bans_words() => Assert.True(Banned.Length >= 10);

    [Fact]
    public void Banned_words_do_not_occur()
    {
        var found =
            from file in Sources
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            from ban in Banned
            where line.Text.Contains(ban.Word, StringComparison.OrdinalIgnoreCase)
            where !ban.Folders.Any(folder => file.Contains($"{folder}/", StringComparison.Ordinal))
            select $"{Path.GetRelativePath(SourceFiles.Root, file)}:{line.Number}: '{ban.Word}', write '{ban.Instead}'";

        Assert.Equal("", string.Join(Environment.NewLine, found));
    }
}
