using KnowledgeGraph.Api.Access;
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
    public async Task Diff_goes_by_the_socket_and_others_say_what_the_server_has()
    {
        await using var server = await AccountServer.StartAsync();
        using var folder = new TemporaryFolder();
        string[] path = ["--Store:Path", server.GraphPath];
        await File.WriteAllTextAsync(folder.File("a.csv"), "name\nA\n", Cancellation);

        var diff = await KgRun.RunAsync(["diff", "un-sc", .. path]);
        var screen = await KgRun.RunAsync(["screen", folder.File("a.csv"), "--out", folder.File("b.csv"), .. path]);
        var mcp = await KgRun.RunAsync(["mcp", .. path]);

        Assert.Equal((1, 1, 1), (diff.Code, screen.Code, mcp.Code));
        Assert.Contains("has no list of that name", diff.Output, StringComparison.Ordinal);
        Assert.Contains("Work, Screening", screen.Output, StringComparison.Ordinal);
        Assert.Contains("/mcp", mcp.Output, StringComparison.Ordinal);
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
        Assert.Contains("--Remote:Url http://localhost:5080", output, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
