using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Evaluating;
using KnowledgeGraph.Tests.Accounts;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>Verbs as processes while a server has the graph open: it does their work.</summary>
public sealed class ServedGraphTests
{
    private const string Second = "bbc-who-is-ales-bialiatski-2022-10-07";

    [Fact]
    public async Task Seed_export_and_suspects_go_by_the_socket_beside_the_graph()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        string[] path = ["--Store:Path", server.GraphPath];

        var seeded = await KgRun.RunAsync(["seed", SeedFiles.Extract(Second), .. path]);
        var again = await KgRun.RunAsync(["seed", SeedFiles.Extract(Second), .. path]);
        var exported = await KgRun.RunAsync(["export", folder.File("out"), .. path]);
        var turtle = await KgRun.RunAsync(["export", folder.File("g.ttl"), "--format", "turtle", .. path]);
        var suspects = await KgRun.RunAsync(["suspects", "--first", "3", .. path]);

        Assert.StartsWith("1 of 1 articles written.", seeded.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 changes", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 extracts written", exported.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File(Path.Combine("out", $"{Second}.yaml"))));
        Assert.Equal(0, turtle.Code);
        Assert.Contains(
            "<http",
            await File.ReadAllTextAsync(folder.File("g.ttl"), Cancellation),
            StringComparison.Ordinal
        );
        Assert.Equal(0, suspects.Code);
    }

    [Fact]
    public async Task Diff_screen_and_extract_go_by_the_socket_also_where_a_link_names_the_graph()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.File("link.db"), server.GraphPath);
        string[] path = ["--Store:Path", folder.File("link.db")];
        var (list, hits, article) = (folder.File("a.csv"), folder.File("b.csv"), folder.File("letter.txt"));
        await File.WriteAllTextAsync(list, "name\nМария Колесникова\nNobody At All\n", Cancellation);
        await File.WriteAllTextAsync(article, "Maria Kalesnikava was released in Minsk.", Cancellation);

        var diff = await KgRun.RunAsync(["diff", "un-sc", .. path]);
        var screen = await KgRun.RunAsync(["screen", list, "--out", hits, .. path]);
        var extract = await KgRun.RunAsync(["extract", article, .. path]);

        Assert.Equal((1, 0, 0), (diff.Code, screen.Code, extract.Code));
        Assert.Contains("has no list of that name", diff.Output, StringComparison.Ordinal);
        Assert.Contains("2 screened, 1 potential matches", screen.Output, StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(hits, Cancellation);
        Assert.Equal(3, rows.Length);
        Assert.Contains("potential match,maria-kalesnikava,", rows[1], StringComparison.Ordinal);
        Assert.Contains("no potential match found", rows[2], StringComparison.Ordinal);
        Assert.False(File.Exists(hits + ".place"));
        Assert.Contains("1 sentences", extract.Output, StringComparison.Ordinal);
        // The desk of the server has it, not one beside the link.
        Assert.False(Directory.Exists(folder.File("review")));
        Assert.Single(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(server.GraphPath)!, "review"), "*.json"));
    }

    [Fact]
    public async Task A_list_that_the_server_refuses_leaves_nothing_and_one_that_broke_off_there_goes_on()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        string[] path = ["--Store:Path", server.GraphPath];
        var (list, hits) = (folder.File("a.jsonl"), folder.File("b.csv"));
        string[] lines = [.. Enumerable.Range(1, 600).Select(i => $$"""{"name":"Person {{i}}"}""")];
        await File.WriteAllLinesAsync(list, [.. lines[..^1], lines[^1].Replace(':', ' ')], Cancellation);

        var broken = await KgRun.RunAsync(["screen", list, "--out", hits, .. path]);
        var left = Directory.GetFiles(Path.GetDirectoryName(hits)!, "b*");
        await File.WriteAllLinesAsync(list, lines, Cancellation);
        var place = new PlaceInFile(list, hits);
        await File.WriteAllLinesAsync(
            place.Part,
            ["key,name", .. Enumerable.Range(1, 500).Select(i => $"{i},Person {i}")],
            Cancellation
        );
        place.Remember(500);
        var done = await KgRun.RunAsync(["screen", list, "--out", hits, .. path]);

        Assert.Equal(1, broken.Code);
        Assert.Contains($"{list}:600:", broken.Output, StringComparison.Ordinal);
        Assert.Empty(left);
        Assert.Contains("600 screened", done.Output, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, 600).Select(i => $"Person {i}"),
            (await File.ReadAllLinesAsync(hits, Cancellation)).Skip(1).Select(row => row.Split(',')[1])
        );
    }

    [Fact]
    public async Task A_contributor_has_articles_read_elsewhere_and_a_reader_has_not()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("letter.txt"), "Maria Kalesnikava was released.", Cancellation);
        string[] Extract(string key) =>
            ["extract", folder.File("letter.txt"), "--Remote:Url", server.App.Urls.First(), "--Remote:Key", key];

        var refused = await KgRun.RunAsync(Extract(server.Keys.Add("watcher", Role.Reader, TimeSpan.FromDays(1))));
        var done = await KgRun.RunAsync(Extract(server.Keys.Add("desk", Role.Contributor, TimeSpan.FromDays(1))));

        Assert.Contains("needs contributor, and watcher is reader", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, done.Code);
    }

    [Fact]
    public async Task A_mistake_is_told_with_the_place_in_the_file_as_its_owner_calls_it()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        var broken = folder.File("broken.yaml");
        var text = await File.ReadAllTextAsync(SeedFiles.Extract(Second), Cancellation);
        await File.WriteAllTextAsync(
            broken,
            text.Replace("type: Person", "type: Preson", StringComparison.Ordinal),
            Cancellation
        );

        var (code, output) = await KgRun.RunAsync(["seed", broken, "--Store:Path", server.GraphPath]);

        Assert.Equal(1, code);
        Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(broken)}:\d+:\d+: .*'Preson'", output);
    }

    [Fact]
    public async Task A_key_lets_a_program_in_from_elsewhere_as_far_as_its_role_goes()
    {
        await using var server = await AccountServer.StartAsync();
        var address = server.App.Urls.First();
        var editor = server.Keys.Add("nightly", Role.Editor, TimeSpan.FromDays(1));
        var reader = server.Keys.Add("watcher", Role.Reader, TimeSpan.FromDays(1));
        string[] Seed(string? key) =>
            [
                "seed",
                SeedFiles.Extract(Second),
                "--Remote:Url",
                address,
                .. key is null ? [] : new[] { "--Remote:Key", key },
            ];

        var nobody = await KgRun.RunAsync(Seed(null));
        var refused = await KgRun.RunAsync(Seed(reader));
        var done = await KgRun.RunAsync(Seed(editor));
        using var folder = new TemporaryFolder();
        string[] export = ["export", folder.File("graph.ttl"), "--format", "turtle", "--Remote:Url", address];
        var words = await KgRun.RunAsync([.. export, "--verbatim", "--Remote:Key", reader]);
        var own = await KgRun.RunAsync([.. export, "--Remote:Key", reader]);

        Assert.Equal(1, nobody.Code);
        Assert.Contains("needs a login", nobody.Output, StringComparison.Ordinal);
        Assert.Contains("needs editor, and watcher is reader", refused.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 articles written.", done.Output, StringComparison.Ordinal);
        Assert.Contains("needs editor, and watcher is reader", words.Output, StringComparison.Ordinal);
        Assert.Equal(0, own.Code);
        using var client = server.ClientOf(Role.Reader);
        var log = await client.GetStringAsync(
            "/graphql?query={changes(by:\"nightly\",kind:import){articleId}}",
            Cancellation
        );
        Assert.Equal($$$"""{"data":{"changes":[{"articleId":"{{{Second}}}"}]}}""", log);
    }

    [Fact]
    public async Task A_list_is_imported_through_the_server_under_its_own_name()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        var table = folder.File("members.csv");
        await File.WriteAllTextAsync(table, "id,name\n1,Jane Roe\n", Cancellation);

        var (code, output) = await KgRun.RunAsync(["import", table, "--dry-run", "--Store:Path", server.GraphPath]);

        // No mapping fits: told as it is without a server.
        Assert.Equal(1, code);
        Assert.Contains("members.csv", output, StringComparison.Ordinal);
        Assert.DoesNotContain("kg-job", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_served_graph_is_copied_and_the_doctor_asks_its_server()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();

        var copied = await KgRun.RunAsync(["copy", "--from", server.GraphPath, "--to", folder.File("copy.db")]);
        var doctor = await KgRun.RunAsync(["doctor", "--Store:Path", server.GraphPath]);

        Assert.Contains("Both are equal", copied.Output, StringComparison.Ordinal);
        Assert.Contains(
            "A server has it open and says {\"status\":\"healthy\"",
            doctor.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, doctor.Code);
    }

    [Fact]
    public async Task The_doctor_ends_with_1_for_accounts_that_others_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        await using var server = await AccountServer.StartAsync();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(server.File.Path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var doctor = await KgRun.RunAsync(["doctor", "--Store:Path", server.GraphPath]);

        Assert.Equal(1, doctor.Code);
        Assert.Matches("(?m)^BAD .*chmod 600", doctor.Output);
    }

    [Fact]
    public async Task A_graph_that_another_kind_of_program_has_open_is_told_with_the_way()
    {
        using var folder = new TemporaryFolder();
        await using var held = File.Open(
            folder.File("graph.db.lock"),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var (code, output) = await KgRun.RunAsync([
            "seed",
            SeedFiles.Extract(Second),
            "--Store:Path",
            folder.File("graph.db"),
        ]);

        Assert.Equal(1, code);
        Assert.Contains("--Remote:Url and its address", output, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
