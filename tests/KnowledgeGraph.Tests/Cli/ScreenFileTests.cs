using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests;

/// <summary>What <c>kg screen</c> reads and writes, and how a run that was broken off goes on.</summary>
public sealed class ScreenFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("hits.csv")]
    [InlineData("hits.jsonl")]
    public async Task A_run_that_was_broken_off_ends_as_one_that_was_not(string output)
    {
        await using var host = await SchemaHost.StartAsync(
            new ExtractBuilder("list").Entity("ales", "Person", "Ales Bialiatski")
        );
        var screener = new Screener(host.Names, new ClearedHits(_folder.File("cleared.jsonl")));
        var list = _folder.File("list.csv");
        await File.WriteAllLinesAsync(
            list,
            ["name", .. Enumerable.Range(0, 25).Select(i => i % 5 == 0 ? "Алесь Бяляцкі" : $"Nobody {i}")],
            Cancellation
        );
        var whole = _folder.File("whole-" + output);
        await RunAsync(screener, list, whole, stopAfter: 100);

        var broken = _folder.File(output);
        await RunAsync(screener, list, broken, stopAfter: 2);
        Assert.True(File.Exists(broken + ".place"));
        await File.AppendAllTextAsync(
            new PlaceInFile(list, broken).Part,
            "a row that was written but not rememb",
            Cancellation
        );
        await RunAsync(screener, list, broken, stopAfter: 100);

        Assert.Equal(
            await File.ReadAllTextAsync(whole, Cancellation),
            await File.ReadAllTextAsync(broken, Cancellation)
        );
        Assert.False(File.Exists(broken + ".place"));
    }

    [Fact]
    public async Task A_run_whose_last_rows_cannot_be_kept_goes_on_where_it_was()
    {
        var (list, hits) = (_folder.File("list.jsonl"), _folder.File("hits.csv"));
        string[] path = ["--Store:Path", _folder.File("graph.db")];
        string[] lines = [.. Enumerable.Range(1, 600).Select(i => $$"""{"name":"Person {{i}}"}""")];
        await KgRun.RunAsync(["seed", SmallSeed.Extract("statement-lukashenko-releases-123-2025-12-13"), .. path]);
        await File.WriteAllLinesAsync(list, lines, Cancellation);
        var before = new PlaceInFile(list, hits);
        await File.WriteAllLinesAsync(before.Part, ["head", .. lines[..500]], Cancellation);
        before.Remember(500);
        // As when the disk is full: the place of the last batch cannot be written.
        Directory.CreateDirectory(hits + ".place.new");

        var (broken, _) = await KgRun.RunAsync(["screen", list, "--out", hits, .. path]);

        Assert.Equal(1, broken);
        Assert.True(File.Exists(hits + ".place"));
        Directory.Delete(hits + ".place.new");
        var (done, _) = await KgRun.RunAsync(["screen", list, "--out", hits, .. path]);
        Assert.Equal(0, done);
        Assert.Equal(601, (await File.ReadAllLinesAsync(hits, Cancellation)).Length);
        Assert.False(File.Exists(hits + ".place"));
    }

    [Fact]
    public async Task Another_list_does_not_go_on_where_this_one_was()
    {
        var (one, other, output) = (_folder.File("one.csv"), _folder.File("other.csv"), _folder.File("hits.csv"));
        await File.WriteAllTextAsync(one, "name\nA\n", Cancellation);
        await File.WriteAllTextAsync(other, "name\nA\nB\n", Cancellation);
        var place = new PlaceInFile(one, output);
        await File.WriteAllTextAsync(place.Part, "something", Cancellation);
        place.Remember(1);

        Assert.Equal(1, new PlaceInFile(one, output).Done);
        Assert.Equal(0, new PlaceInFile(other, output).Done);
    }

    [Theory]
    [InlineData(
        "id,name,birth,country,notes",
        "id = key, name = name, birth = birthdate, country = countries; not used: notes."
    )]
    [InlineData("Код,Фамилия,Имя,Дата рождения,ИНН", "ИНН = identifier.")]
    [InlineData(
        "Kundennr.,Vorname,Nachname,geboren",
        "Kundennr. = key, Vorname = name, Nachname = name, geboren = birthdate."
    )]
    [InlineData("name,full name,customer id,birth_date", "birth_date = birthdate; not used: full name.")]
    public async Task Columns_are_known_by_their_heads_and_told(string head, string told)
    {
        var list = _folder.File("list.csv");
        await File.WriteAllTextAsync(
            list,
            $"{head}\n7,A,B,1970-03-25{(head.Count(c => c == ',') == 4 ? ",x" : "")}\n",
            Cancellation
        );
        var lines = new List<string>();

        _ = SubjectFile.Read(list, lines.Add).Count();

        Assert.EndsWith(told, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_by_other_heads_are_read_as_those_by_ours()
    {
        var list = _folder.File("list.csv");
        await File.WriteAllTextAsync(
            list,
            "id,surname,first name,date of birth,citizenship,LEI\n7,Доу,Яна,03.04.1970,LT;BY,5493\n8,Roe,Jo,,,\n",
            Cancellation
        );

        var subjects = SubjectFile.Read(list).Select(one => one.Subject).ToList();

        Assert.Equal(("7", "Доу Яна", "1970"), (subjects[0].Key, subjects[0].Name, $"{subjects[0].BirthDate}"));
        Assert.Equal(["LT", "BY"], subjects[0].Countries!);
        Assert.Equal(new Identifier("lei", "5493"), Assert.Single(subjects[0].Identifiers!));
        Assert.Null(subjects[1].BirthDate);
    }

    [Fact]
    public async Task Json_lines_are_read_with_lists_and_without_a_key_by_name_and_birth()
    {
        var list = _folder.File("list.jsonl");
        await File.WriteAllTextAsync(
            list,
            """
            {"key":"7","name":"Ales","countries":["BY","LT"],"identifiers":["wikidata:Q1"]}

            {"name":"Зоя","birth_date":"1970-03"}
            """,
            Cancellation
        );
        var subjects = SubjectFile.Read(list).Select(one => one.Subject).ToList();

        Assert.Equal(["BY", "LT"], subjects[0].Countries!);
        Assert.Equal(new Identifier("wikidata", "Q1"), subjects[0].Identifiers!.Single());
        Assert.Equal(("Зоя 1970-03", "Зоя"), (subjects[1].Key, subjects[1].Name));
    }

    [Theory]
    [InlineData("list.jsonl", "{\"name\":\"A\"}\n{oops\n", ".jsonl:2:2: this line is not valid JSON")]
    [InlineData("list.jsonl", "[1]\n", ".jsonl:1:1: this item is no JSON object")]
    [InlineData("list.jsonl", "{\"name\":\"A\"}\n{\"name\":\"Lone \\ud800\"}\n", ".jsonl:2:1: a text has half of a")]
    [InlineData("list.csv", "who\nA\n", "has no column 'name'; it has who.")]
    [InlineData("list.csv", "name\n", null)]
    [InlineData("list.csv", "", "has no header")]
    [InlineData("list.csv", "id,name,born\n1,\"A B,1954\n2,C D,1962\n3,\"E\" F,1963\n", ".csv:2:1: this row is not")]
    [InlineData("list.csv", "id,name,born\n1,A,1954\n2,\"C D,1962\n", ".csv:3:1: ")]
    [InlineData(
        "list.csv",
        "id,name,born\n1,A,1954\n2,C, D,1962\n",
        ".csv:3:1: this row has 4 cells where there are 3"
    )]
    public async Task A_list_that_cannot_be_read_says_where_and_why(string file, string content, string? mistake)
    {
        var list = _folder.File(file);
        await File.WriteAllTextAsync(list, content, Cancellation);
        var error = Record.Exception(() => SubjectFile.Read(list).ToList());
        Assert.Equal(mistake is null, error is null);
        Assert.True(error is null or UsageException or InputException, $"{error}");
        Assert.Contains(mistake ?? "", error?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_of_json_lines_is_an_object_and_a_hit_names_its_entity()
    {
        await using var host = await SchemaHost.StartAsync(
            new ExtractBuilder("list").Entity("ales", "Person", "Ales Bialiatski")
        );
        var screener = new Screener(host.Names, new ClearedHits(_folder.File("cleared.jsonl")));
        var (list, output) = (_folder.File("list.jsonl"), _folder.File("hits.jsonl"));
        await File.WriteAllTextAsync(list, "{\"name\":\"Ales Bialiatski\"}\n{\"name\":\"Nobody\"}\n", Cancellation);
        await RunAsync(screener, list, output, stopAfter: 100);

        var rows = (await File.ReadAllLinesAsync(output, Cancellation))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(["ales", ""], rows.Select(row => row.GetProperty("entity").GetString()));
    }

    /// <summary>As the verb does, in batches of five, stopped after some of them.</summary>
    private static async Task RunAsync(Screener screener, string list, string output, int stopAfter)
    {
        var place = new PlaceInFile(list, output);
        var done = place.Done;
        using (var hits = new HitFile(place.Part, append: done > 0))
        {
            foreach (var batch in SubjectFile.Read(list).Skip(done).Chunk(5))
            {
                if (stopAfter-- == 0)
                    return;
                var subjects = batch.Select(one => one.Subject).ToList();
                var result = await screener.ScreenAsync(subjects, 0.5, cancellation: Cancellation);
                hits.Write(HitFile.RowsOf(batch, result));
                place.Remember(done += batch.Length);
            }
        }
        place.Finish();
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
