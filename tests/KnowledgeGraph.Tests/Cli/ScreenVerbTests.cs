using KnowledgeGraph.Server.Evaluating;

namespace KnowledgeGraph.Tests;

/// <summary>What <c>kg screen</c> says of rows and files that it cannot use.</summary>
public sealed class ScreenVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Row_without_a_name_or_a_date_that_is_none_is_told_in_its_row_and_in_the_end()
    {
        var (code, output, rows) = await RunAsync(
            "list.csv",
            "key;name;birth_date\n5;Alexander Lukashenko;soon\n6;;\n7;Nobody Anywhere;1954\n8;-;later\n"
        );

        Assert.Equal(0, code);
        Assert.Contains("2 screened, ", output, StringComparison.Ordinal);
        Assert.Contains(
            "; 2 not screened: no name; 1 screened without their birth date",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(rows, row =>
            row.StartsWith("5,", StringComparison.Ordinal) && row.Contains("without its birth date: 'soon' is no date")
        );
        Assert.Contains(rows, row => row.StartsWith("6,,not screened: no name,", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("7,Nobody Anywhere,no potential", StringComparison.Ordinal));
        Assert.Contains(rows, row =>
            row.StartsWith("8,", StringComparison.Ordinal) && row.Contains(",not screened: no name,")
        );
    }

    [Fact]
    public async Task Line_without_a_name_is_told()
    {
        var (code, _, rows) = await RunAsync("list.jsonl", "{\"nme\":\"x\"}\n");

        Assert.Equal(0, code);
        Assert.Contains("not screened: no name", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.csv", "")]
    [InlineData("list.csv", "who\nA\n")]
    [InlineData("list.csv", "id,name\n1,A\n2,\"B\n")]
    [InlineData("list.jsonl", "{\"name\":\"A\"}\n{\"name\":\"Lone \\ud800\"}\n")]
    public async Task List_that_is_refused_leaves_the_earlier_result_as_it_was(string file, string content)
    {
        await File.WriteAllTextAsync(Hits, "of yesterday", Cancellation);

        var (code, output, rows) = await RunAsync(file, content);

        Assert.Equal(1, code);
        Assert.DoesNotContain("mistake of the program", output, StringComparison.Ordinal);
        Assert.Equal(["of yesterday"], rows);
        Assert.False(File.Exists(new PlaceInFile(_folder.File(file), Hits).Part));
    }

    [Theory]
    [InlineData("30 августа 1954 г.", "1954-08-30")]
    [InlineData("30.08.1954", "1954-08-30")]
    [InlineData("03/04/1954", "1954")]
    [InlineData("04/04/1954", "1954-04-04")]
    [InlineData("circa 03/04/1954", "1954~")]
    [InlineData("Aug 1954", "1954-08")]
    [InlineData("1951 to 1953", null)]
    [InlineData("soon", null)]
    public async Task Date_is_read_as_an_import_reads_it(string text, string? read)
    {
        var list = _folder.File("list.csv");
        await File.WriteAllTextAsync(list, $"name;birth_date\nA;{text}\n", Cancellation);

        var row = Assert.Single(SubjectFile.Read(list));

        Assert.Equal(read, row.Subject.BirthDate?.ToString());
        Assert.Equal(read is null ? text : null, row.UnreadDate);
    }

    public void Dispose() => _folder.Dispose();

    private string Hits => _folder.File("hits.csv");

    private async Task<(int Code, string Output, string[] Rows)> RunAsync(string file, string content)
    {
        var list = _folder.File(file);
        string[] path = ["--Store:Path", _folder.File("graph.db")];
        await File.WriteAllTextAsync(list, content, Cancellation);
        await KgRun.RunAsync(["seed", SmallSeed.Extract("statement-lukashenko-releases-123-2025-12-13"), .. path]);
        var (code, output) = await KgRun.RunAsync(["screen", list, "--out", Hits, .. path]);
        return (code, output, await File.ReadAllLinesAsync(Hits, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
