using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>The program as people call it: a process, its output and its exit code.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_table_of_no_known_list_gets_a_mapping_to_begin_with()
    {
        var (table, mapping) = (_folder.File("register.csv"), _folder.File("mapping.yaml"));
        await File.WriteAllTextAsync(table, "Код;Назва\n7;Сонях\n", TestContext.Current.CancellationToken);

        var (refused, hint) = await RunAsync("import", table);
        var (begun, _) = await RunAsync("import", table, "--mapping-out", mapping);
        var (again, kept) = await RunAsync("import", table, "--mapping-out", mapping);
        var (done, report) = await RunAsync("import", table, "--mapping", mapping);

        Assert.Equal((true, 0, true, 0), (refused != 0, begun, again != 0, done));
        var (both, lost) = await RunAsync("import", table, "--mapping-out", mapping + "2", "--dry-run");
        var (nowhere, missing) = await RunAsync("import", table, "--mapping-out", _folder.File("no/mapping.yaml"));

        Assert.Equal((true, false, true), (both != 0, File.Exists(mapping + "2"), nowhere != 0));
        Assert.Contains("--dry-run", lost, StringComparison.Ordinal);
        Assert.Contains("There is no folder", missing, StringComparison.Ordinal);
        Assert.Contains("--mapping-out", hint, StringComparison.Ordinal);
        Assert.Contains("is there already", kept, StringComparison.Ordinal);
        Assert.Contains("1 added", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_screened_into_a_file_and_pairs_are_measured()
    {
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"));
        var (list, hits) = (_folder.File("list.csv"), _folder.File("hits.csv"));
        await File.WriteAllTextAsync(
            list,
            "key;name;birth_date\n7;Александр Лукашенко;1954\n8;Nobody Anywhere;\n",
            TestContext.Current.CancellationToken
        );

        var (code, output) = await RunAsync("screen", list, "--out", hits);

        Assert.Equal(0, code);
        Assert.Contains("2 screened, ", output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(hits, TestContext.Current.CancellationToken);
        Assert.StartsWith(
            "7,Александр Лукашенко,potential match,alexander-lukashenko,",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith("8,Nobody Anywhere,no potential match found,", lines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(hits + ".place"));
        var (measured, table) = await RunAsync(
            "eval",
            "names",
            Path.Combine(AppContext.BaseDirectory, "Names", "name-pairs-held-out.csv")
        );
        Assert.Equal(0, measured);
        Assert.Contains("Likely", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_tells_what_only_was_known_and_the_ontology_has_no_more()
    {
        using var seed = new SmallSeed();
        var (file, ontology) = (_folder.File("a.yaml"), Path.Combine(seed.Path, "ontology.yaml"));
        const string told = """
            format: article-extract/1
            source: { id: a, title: T, publisher: P, publishedAt: 2025, language: en, textKind: own-words }
            text: [ { s: s1, t: Ales is a poet and a critic. } ]
            entities: [ { key: ales, type: Person, name: Ales, match: { state: new } } ]
            facts:
              - { subject: ales, predicate: gender, value: male, evidence: [ { s: s1, exact: Ales is a poet } ] }

            """;
        const string former =
            "  - { subject: ales, predicate: occupation, value: poet, evidence: [ { s: s1, exact: a poet } ] }\n";
        await File.WriteAllTextAsync(file, told + former, Cancellation);
        await RunAsync("seed", file, "--Seed:Folder", seed.Path);
        await File.WriteAllTextAsync(file, told, Cancellation);
        await RunAsync("seed", file, "--Seed:Folder", seed.Path);
        var text = await File.ReadAllTextAsync(ontology, Cancellation);
        var (before, healthy) = await RunAsync("doctor", "--Seed:Folder", seed.Path);
        await File.WriteAllTextAsync(ontology, text.Replace("  occupation: {", "  job: {"), Cancellation);

        var (after, doubtful) = await RunAsync("doctor", "--Seed:Folder", seed.Path);

        Assert.Equal(before, after);
        Assert.DoesNotContain("look  past", healthy, StringComparison.Ordinal);
        Assert.Contains("look  past", doubtful, StringComparison.Ordinal);
        Assert.Contains("1 facts are of the relation occupation", doubtful, StringComparison.Ordinal);
        Assert.Contains("kg migrate --dry-run", doubtful, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_takes_too_long_is_refused_with_the_way_out()
    {
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"));
        var article = _folder.File("long.txt");
        await File.WriteAllTextAsync(
            article,
            string.Concat(Enumerable.Repeat("Ann Lee was arrested in Minsk. ", 300)),
            TestContext.Current.CancellationToken
        );

        var (code, output) = await RunAsync("extract", article, "--Limits:ReadingTimeout", "00:00:00.001");

        Assert.NotEqual(0, code);
        Assert.Contains("long.txt: it takes longer than 0.001 s to read", output, StringComparison.Ordinal);
        Assert.Contains("--Limits:ReadingTimeout", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measuring_one_pair_tells_its_score_and_no_more()
    {
        var pairs = _folder.File("pairs.csv");
        await File.WriteAllTextAsync(
            pairs,
            "name1,name2,is_match\nViasna,Вясна,1\n",
            TestContext.Current.CancellationToken
        );

        var (code, output) = await RunAsync("eval", "names", pairs);

        Assert.Equal(0, code);
        Assert.Contains("1 same, 0 different", output, StringComparison.Ordinal);
        Assert.DoesNotContain("calibration", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measuring_with_a_graph_that_is_not_there_is_refused()
    {
        var passages = Path.Combine(AppContext.BaseDirectory, "Extraction", "Passages", "known-held.yaml");

        var (code, output) = await RunAsync("eval", "ner", passages, "--graph");

        Assert.NotEqual(0, code);
        Assert.Contains("There is no graph at", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeding_twice_changes_nothing_the_second_time()
    {
        var extracts = SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml");

        var (first, firstOutput) = await RunAsync("seed", extracts);
        var (second, secondOutput) = await RunAsync("seed", extracts);

        Assert.Equal((0, 0), (first, second));
        Assert.StartsWith("1 of 1 articles written.", firstOutput, StringComparison.Ordinal);
        Assert.StartsWith("0 changes", secondOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_ontology_is_refused_with_counts_then_carried_over_with_a_copy()
    {
        using var seed = new SmallSeed("statement-lukashenko-releases-123-2025-12-13");
        await RunAsync("seed", seed.Path + "/extracts", "--Seed:Folder", seed.Path);
        var file = Path.Combine(seed.Path, "ontology.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        text = text.Replace("  occupation: {", "  job: {", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        foreach (
            var verb in (string[][])
                [
                    ["verify"],
                    ["doctor"],
                    ["seed", seed.Path + "/extracts"],
                ]
        )
        {
            var (refused, why) = await RunAsync([.. verb, "--Seed:Folder", seed.Path]);
            Assert.Equal(1, refused);
            Assert.Contains("kg migrate --dry-run", why, StringComparison.Ordinal);
        }
        var (asked, question) = await RunAsync("migrate", "--Seed:Folder", seed.Path);
        var (told, plan) = await RunAsync(
            "migrate",
            "--rename",
            "occupation=job",
            "--dry-run",
            "--Seed:Folder",
            seed.Path
        );
        var (code, done) = await RunAsync("migrate", "--rename", "occupation=job", "--Seed:Folder", seed.Path);
        var (again, nothing) = await RunAsync("migrate", "--Seed:Folder", seed.Path);

        Assert.Equal((1, 0, 0, 0), (asked, told, code, again));
        Assert.Matches("[0-9]+ facts are of the relation occupation", question);
        Assert.Contains("--drop", question, StringComparison.Ordinal);
        Assert.Contains("nothing was written", plan, StringComparison.Ordinal);
        Assert.Contains("before-migrate-", done, StringComparison.Ordinal);
        Assert.Contains("nothing to do", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_explain_prints_the_plan_and_writes_nothing()
    {
        var extract = SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml");

        var (code, explained) = await RunAsync("seed", "--explain", extract);
        var (_, seeded) = await RunAsync("seed", extract);
        var (_, again) = await RunAsync("seed", "--explain", extract);

        Assert.Equal(0, code);
        Assert.StartsWith(
            "Change 1: statement-lukashenko-releases-123-2025-12-13 (new)",
            explained,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Nothing was written.", explained.TrimEnd(), StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 articles written.", seeded, StringComparison.Ordinal);
        Assert.StartsWith("The graph holds all of it already.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_nothing_is_written()
    {
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"));
        var broken = _folder.File("broken.yaml");
        await File.WriteAllTextAsync(
            broken,
            (await File.ReadAllTextAsync(SeedFile("bbc-who-is-ales-bialiatski-2022-10-07.yaml"), Cancellation)).Replace(
                "type: Person",
                "type: Preson",
                StringComparison.Ordinal
            ),
            Cancellation
        );

        var (code, output) = await RunAsync(
            "seed",
            SeedFile("novinite-nobel-peace-prize-winners-2022-10-07.yaml"),
            broken
        );

        Assert.Equal(1, code);
        Assert.Matches(
            $@"(?m)^{System.Text.RegularExpressions.Regex.Escape(broken)}:\d+:\d+: .*'Preson'.*did you mean 'Person'",
            output
        );
        Assert.Contains("nothing was written", output, StringComparison.Ordinal);
        Assert.StartsWith(
            "1 extracts written",
            (await RunAsync("export", _folder.File("exported"))).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Export_leaves_out_the_words_of_a_publisher_unless_asked()
    {
        var own = await File.ReadAllTextAsync(
            SeedFile("bbc-who-is-ales-bialiatski-2022-10-07.yaml"),
            TestContext.Current.CancellationToken
        );
        var verbatim = _folder.File("verbatim.yaml");
        await File.WriteAllTextAsync(
            verbatim,
            own.Replace("own-words", "verbatim", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"), verbatim);

        var without = (await RunAsync("export", _folder.File("without"))).Output;
        var with = (await RunAsync("export", _folder.File("with"), "--verbatim")).Output;

        Assert.StartsWith("1 extracts written", without, StringComparison.Ordinal);
        Assert.Contains("--verbatim", without, StringComparison.Ordinal);
        Assert.StartsWith("2 extracts written", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_makes_the_folder_that_is_not_there()
    {
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"));
        var file = _folder.File(Path.Combine("new", "deep", "graph.ttl"));

        var (code, output) = await RunAsync("export", file, "--format", "turtle");

        Assert.True(code == 0, output);
        Assert.Equal([file], Directory.EnumerateFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_file_as_long_as_the_decisions_of_a_day_is_checked_and_seeded()
    {
        var more = Enumerable
            .Range(1_000, 6_000)
            .Select(n => $"  - {{ s: s{n}, t: \"{n} {new string('.', 200)}\" }}\n");
        var text = await File.ReadAllTextAsync(
            SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"),
            TestContext.Current.CancellationToken
        );
        var file = _folder.File("long.yaml");
        await File.WriteAllTextAsync(
            file,
            text.Replace("\ntext:\n", $"\ntext:\n{string.Concat(more)}", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var (checkedCode, checkedOutput) = await RunAsync("check", file);
        var (code, output) = await RunAsync("seed", file);

        Assert.Equal((0, 0), (checkedCode, code));
        Assert.StartsWith("No mistakes", checkedOutput, StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 articles written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_seeds_an_equal_graph()
    {
        await RunAsync(
            "seed",
            SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"),
            SeedFile("bbc-who-is-ales-bialiatski-2022-10-07.yaml")
        );
        await RunAsync("export", _folder.File("exported"));

        var (code, output) = await RunAsync("seed", _folder.File("exported"));

        Assert.Equal(0, code);
        Assert.StartsWith("0 changes", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_that_the_ontology_does_not_fit_is_not_served_and_says_what_and_how_many()
    {
        using var seed = new SmallSeed("statement-lukashenko-releases-123-2025-12-13");
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"));
        var ontology = Path.Combine(seed.Path, "ontology.yaml");
        var text = await File.ReadAllTextAsync(ontology, Cancellation);
        await File.WriteAllTextAsync(
            ontology,
            text.Replace("metWith", "encountered", StringComparison.Ordinal),
            Cancellation
        );

        var (code, output) = await RunAsync("--Seed:Folder", seed.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^- \d+ facts are of the relation metWith", output);
        Assert.Contains("nothing was changed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_equal_and_a_second_one_copies_nothing()
    {
        await RunAsync("seed", SeedFile("statement-lukashenko-releases-123-2025-12-13.yaml"), "--Store:Path", "one.db");

        var (first, firstOutput) = await RunAsync("copy", "--from", "one.db", "--to", "two.db");
        var (second, secondOutput) = await RunAsync("copy", "--from", "one.db", "--to", "two.db");

        Assert.Equal((0, 0), (first, second));
        Assert.Matches("(?s)^1 articles copied;.*Both are equal: [0-9a-f]{64}", firstOutput);
        Assert.Contains(
            "Sequence numbers and times of changes are the copy's own",
            firstOutput,
            StringComparison.Ordinal
        );
        Assert.StartsWith("0 articles copied", secondOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copy --from nowhere.db --to two.db", "nowhere.db")]
    [InlineData("seed nowhere.yaml", "nowhere.yaml")]
    [InlineData("check --Seed:Folder nowhere", "nowhere")]
    [InlineData("config --Store:Kind", "--Store:Kind")]
    [InlineData("sead x", "sead")]
    [InlineData("--Store:Kind oracle", "it must be sqlite or neo4j")]
    [InlineData("--Store:Kind neo4j", "Store:Url")]
    [InlineData("--Store:Kind neo4j --Store:Url neo4j://localhost:7687", "write http://localhost:7474")]
    [InlineData("copy --from bolt://localhost --to two.db", "write http://localhost:7474")]
    [InlineData("--urls http://0.0.0.0:5999", "can be reached by other machines")]
    [InlineData("--urls banana", "urls has 'banana'")]
    [InlineData("--urls http://127.0.0.1:99999", "urls has 'http://127.0.0.1:99999'")]
    [InlineData("--urls https://127.0.0.1:0", "certificate")]
    [InlineData("users remove nobody", "There are no accounts yet")]
    [InlineData("keys add x --role editor", "There are no accounts yet")]
    [InlineData("--Server:AllowRemote perhaps", "it must be true or false")]
    [InlineData("config --Documents:Only 1", "it must be true or false")]
    [InlineData("config --Server:AllowedOrigins *", "Server:AllowedOrigins has '*'")]
    [InlineData("config --Server:AllowedOrigins https://example.org/page", "for instance https://example.org")]
    [InlineData("config --Limits:ExecutionTimeout 5", "5 would be days")]
    public async Task Usage_errors_exit_with_1_and_a_message(string arguments, string part)
    {
        var (code, output) = await RunAsync(arguments.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits__Tokens", "many", "Limits:Tokens is 'many'; it must be a whole number, 0 or more.")]
    [InlineData("Limits__Cost", "-1", "Limits:Cost is '-1'")]
    [InlineData("Limits__ExecutionTimeout", "0", "Limits:ExecutionTimeout is '0'; it must be a time above zero")]
    [InlineData("Limits__Token", "5", "There is no setting Limits:Token; did you mean 'Limits:Tokens'?")]
    [InlineData("Store__Pth", "x", "There is no setting Store:Pth; did you mean 'Store:Path'?")]
    public async Task A_setting_that_cannot_be_meant_is_refused_before_anything_is_opened(
        string name,
        string value,
        string message
    )
    {
        var (code, output) = await RunAsync([], [(name, value)]);

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Fact]
    public async Task Help_of_a_verb_shows_its_own_options_and_where_settings_stand()
    {
        var (code, output) = await RunAsync("diff", "--help");

        Assert.Equal(0, code);
        Assert.Contains("--since", output, StringComparison.Ordinal);
        Assert.Contains("kg config", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--Server:AllowRemote", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_tells_every_limit_and_no_secret()
    {
        var (code, output) = await RunAsync("config", "--Store:Password=hush");

        Assert.Equal(0, code);
        Assert.Contains("Store:Password = (given)", output, StringComparison.Ordinal);
        Assert.Contains("Limits:Tokens = 1000", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string SeedFile(string name) =>
        Path.Combine(AppContext.BaseDirectory, "graph-seed", "extracts", name);

    private Task<(int Code, string Output)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    private Task<(int Code, string Output)> RunAsync(
        string[] arguments,
        params (string Name, string Value)[] environment
    ) => KgRun.RunAsync(arguments, _folder.Path, environment: environment);
}
