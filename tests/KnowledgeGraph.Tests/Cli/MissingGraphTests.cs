using System.Xml.Linq;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>Verbs where no graph is, and the folder that both ways of the README mean.</summary>
public sealed class MissingGraphTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("suspects")]
    [InlineData("export out")]
    [InlineData("export graph.ttl --format turtle")]
    [InlineData("screen list.csv --out hits.csv")]
    [InlineData("diff un-sc")]
    [InlineData("backup backups")]
    [InlineData("verify")]
    [InlineData("mcp")]
    [InlineData("extract article.txt")]
    [InlineData("eval search queries.csv")]
    [InlineData("migrate --dry-run")]
    public async Task A_verb_that_reads_says_that_there_is_no_graph_and_makes_none(string arguments)
    {
        foreach (var file in (string[])["list.csv", "article.txt", "queries.csv"])
            await File.WriteAllTextAsync(_folder.File(file), "name\nA\n", TestContext.Current.CancellationToken);

        var (code, output) = await KgRun.RunAsync([.. arguments.Split(' '), "--Store:Path", "no/x.db"], _folder.Path);

        Assert.Equal(1, code);
        Assert.Matches(@"\AThere is no graph at /.*/no/x\.db\. ", output.Replace('\\', '/'));
        Assert.Contains("kg seed", output, StringComparison.Ordinal);
        Assert.Contains("--Store:Path", output, StringComparison.Ordinal);
        Assert.Equal(
            ["article.txt", "list.csv", "queries.csv"],
            Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("diff un-sc --since yesterday", "'yesterday' is not a date; write 2020")]
    [InlineData("restore nothing", "There is no backup in nothing.")]
    [InlineData("verify nothing", "There is no backup in nothing.")]
    [InlineData("verify --backup nothing", "There is no backup in nothing.")]
    public async Task What_was_given_wrong_is_said_in_a_sentence(string arguments, string message)
    {
        var (code, output) = await KgRun.RunAsync(arguments.Split(' '), _folder.Path);

        Assert.Equal(1, code);
        Assert.StartsWith(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_the_program_are_one_line()
    {
        var text = Server.Jobs.Explanation.OfOurs(new FormatException("Two\nlines."));

        Assert.Equal(
            "kg broke off: Two lines. This is a mistake of the program (FormatException); please report it with the "
                + "command that you gave.",
            text
        );
    }

    [Fact]
    public void Dotnet_run_stays_in_the_folder_where_it_was_called_as_kg_does()
    {
        var project = XDocument.Load(
            Path.Combine(SourceFiles.Root, "src", "KnowledgeGraph.Server", "KnowledgeGraph.Server.csproj")
        );

        // Else the SDK for the web changes to the folder of the project, and data/graph.db lies there.
        Assert.Equal("false", project.Descendants("EnableDefaultRunWorkingDirectory").Single().Value);
    }

    public void Dispose() => _folder.Dispose();
}
