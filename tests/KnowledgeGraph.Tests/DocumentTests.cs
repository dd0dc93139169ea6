using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>The documents of the repository follow what is there.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [
            .. new[] { "", "docs", "docs/decisions" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceFiles.Root, folder), "*.md"))
                .Select(file => Path.GetRelativePath(SourceFiles.Root, file).Replace('\\', '/')),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files_that_are_there(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(SourceFiles.Root, document))!;

        Assert.All(Link().Matches(File.ReadAllText(Path.Combine(SourceFiles.Root, document))), link =>
            Assert.True(Path.Exists(Path.Combine(folder, link.Groups[1].Value)), link.Value)
        );
    }

    [Fact]
    public void Architecture_draws_every_room()
    {
        var drawing = File.ReadAllText(Path.Combine(SourceFiles.Root, "docs", "architecture.md"));
        var rooms = File.ReadLines(Path.Combine(SourceFiles.Root, "tests/KnowledgeGraph.Tests/rooms.txt"))
            .Where(line => line.StartsWith("KnowledgeGraph.", StringComparison.Ordinal));

        Assert.All(rooms, room => Assert.Contains(room[(room.LastIndexOf('.') + 1)..], drawing));
    }

    /// <summary>A link within the repository, without its fragment.</summary>
    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
