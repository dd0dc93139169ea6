using System.Text.RegularExpressions;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests;

public sealed partial class StoreKindTests
{
    [Fact]
    public void Kinds_register_themselves_the_default_one_first() =>
        Assert.Equal(["sqlite", "neo4j"], StoreKind.All.Select(kind => kind.Name));

    [Theory]
    [InlineData("graph.db", "sqlite")]
    [InlineData("""C:\data\graph.db""", "sqlite")]
    [InlineData("http://localhost:7474", "neo4j")]
    [InlineData("HTTPS://db.example.org", "neo4j")]
    [InlineData("bolt+s://db.example.org:7687", "neo4j")]
    [InlineData("postgres://localhost", null)]
    [InlineData("httpx://localhost", null)]
    public void Address_belongs_to_one_kind_at_most(string address, string? kind)
    {
        Assert.Equal(kind, StoreKind.OfAddress(address)?.Name);
        Assert.Equal(kind is null ? 0 : 1, StoreKind.All.Count(one => one.Accepts(address)));
    }

    [Fact]
    public void Settings_of_stores_have_names_of_their_own_and_a_description()
    {
        var settings = StoreKind.All.SelectMany(kind => kind.Settings).ToList();

        Assert.Equal(settings.Count, settings.Select(setting => setting.Name).Distinct().Count());
        Assert.All(settings, setting => Assert.StartsWith("Store:", setting.Name, StringComparison.Ordinal));
        Assert.All(settings, setting => Assert.EndsWith(".", setting.Description, StringComparison.Ordinal));
    }

    /// <summary>Neo4j stands for a store that somebody adds: SQLite is what backups are made of.</summary>
    [Fact]
    public void Added_store_touches_no_source_outside_its_folder()
    {
        var own = Path.Combine("KnowledgeGraph.Stores", "Neo4j") + Path.DirectorySeparatorChar;
        var others = SourceFiles
            .In(Path.Combine(SourceFiles.Root, "src"))
            .Where(file => !file.Contains(own, StringComparison.Ordinal))
            // Tables for neo4j-admin are a format of files, whatever store they come from.
            .Where(file => !file.Contains("KnowledgeGraph.Exports", StringComparison.Ordinal))
            .Where(file =>
                Comments().Replace(File.ReadAllText(file), "").Contains("Neo4j", StringComparison.OrdinalIgnoreCase)
            );

        Assert.Empty(others.Select(file => Path.GetRelativePath(SourceFiles.Root, file)));
    }

    [Fact]
    public void Contributing_names_three_files_that_an_added_store_touches()
    {
        var text = File.ReadAllText(Path.Combine(SourceFiles.Root, "CONTRIBUTING.md"));
        var section = text[text.IndexOf("## Add a store", StringComparison.Ordinal)..];
        var line = section[section.IndexOf("Outside its folder", StringComparison.Ordinal)..];

        var named = Names()
            .Matches(line[..line.IndexOf("\n\n", StringComparison.Ordinal)])
            .Select(name => name.Groups[1].Value)
            .ToList();

        Assert.Equal(3, named.Count);
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(SourceFiles.Root, file)), file));
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
