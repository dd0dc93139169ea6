using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Configuration;

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

    public static TheoryData<string> ReferencePageNames => [.. ReferencePages.All.Keys];

    /// <summary>tools/generate-docs writes them.</summary>
    [Theory]
    [MemberData(nameof(ReferencePageNames))]
    public void Reference_page_is_what_the_code_says(string page) =>
        Assert.Equal(ReferencePages.All[page](), File.ReadAllText(Path.Combine(SourceFiles.Root, "docs", page)));

    /// <summary>What the second store took is what a third one will take; CONTRIBUTING names the files.</summary>
    [Fact]
    public void Store_is_named_in_at_most_three_files_outside_its_folder()
    {
        var files = SourceFiles
            .In(Path.Combine(SourceFiles.Root, "src"))
            .Append(Path.Combine(SourceFiles.Root, "tests/KnowledgeGraph.Tests/rooms.txt"))
            .Where(file => !file.Replace('\\', '/').Contains(".Stores/Neo4j/", StringComparison.Ordinal))
            .Where(file => StoreName().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(SourceFiles.Root, file).Replace('\\', '/'))
            // Its driver: a package and its version.
            .Concat(["src/KnowledgeGraph.Stores/KnowledgeGraph.Stores.csproj", "Directory.Packages.props"])
            .ToList();
        var guide = File.ReadAllText(Path.Combine(SourceFiles.Root, "CONTRIBUTING.md"));

        Assert.True(files.Count <= 3, string.Join(Environment.NewLine, files));
        Assert.All(files, file => Assert.Contains(file, guide));
    }

    [GeneratedRegex(@"\bStores\.Neo4j\b|\bNeo4j(GraphStore|Kind|Options|Address)\b")]
    private static partial Regex StoreName();

    /// <summary>A link within the repository, without its fragment.</summary>
    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
