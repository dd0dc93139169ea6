using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Api;

public sealed class ScreenTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SchemaHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await SchemaHost.StartAsync(
            new ExtractBuilder("list")
                .Entity("ales", "Person", "Ales Bialiatski", identifiers: new Identifier("wikidata", "Q3615047"))
                .Value("birthDate", "ales", "1962-09-25")
                .Entity("potash", "Company", "Belarusian Potash Company")
        );

    [Fact]
    public async Task Many_subjects_are_screened_in_one_request_and_say_as_of_which_change()
    {
        var answer = await _host.AskAsync(
            """
            { screen(subjects: [
                { key: "1", name: "Алесь Бяляцкі", birthDate: "1962" }
                { key: "2", name: "ОАО «Белорусская калийная компания»" }
                { key: "3", name: "Nobody Anywhere" }
                { key: "4", name: "Another Name", identifiers: [{ scheme: "wikidata", value: "q3615047" }] }
              ], threshold: 0.5) { sequence subjects { key hits { score verdict explanation entity { id } sanctions { id } } } } }
            """
        );
        var result = answer.GetProperty("data").GetProperty("screen");
        Assert.Equal(1, result.GetProperty("sequence").GetInt32());
        string[] found =
        [
            .. result
                .GetProperty("subjects")
                .EnumerateArray()
                .Select(subject =>
                    string.Join(
                        ",",
                        subject
                            .GetProperty("hits")
                            .EnumerateArray()
                            .Select(hit => hit.GetProperty("entity").GetProperty("id").GetString())
                    )
                ),
        ];
        Assert.Equal(["ales", "potash", "", "ales"], found);
    }

    [Theory]
    [InlineData("АВ 123-45", "ab12345")]
    [InlineData("AB12345", "ав-12345")]
    public async Task Id_is_met_whatever_the_name_and_the_alphabet_of_its_letters(string known, string asked)
    {
        await _host.Store.WriteAsync(
            [
                new ExtractBuilder("ids")
                    .Entity("zavod", "Company", "Zavod", identifiers: new Identifier("unp", known))
                    .Entity("other", "Company", "Other", identifiers: new Identifier("bic", known)),
            ],
            Cancellation
        );
        var more = $"identifiers: [{{ scheme: \"unp\", value: \"{asked}\" }}]";
        Assert.Equal(["zavod"], await HitsAsync("Nobody Anywhere", more));
    }

    [Fact]
    public async Task What_is_only_named_after_somebody_is_no_hit_unless_it_is_asked_for()
    {
        await _host.Store.WriteAsync(
            [new ExtractBuilder("court").Entity("trial", "Trial", "Trial of Ales Bialiatski")],
            Cancellation
        );
        Assert.Equal(["ales"], await HitsAsync("Ales Bialiatski", ""));
        Assert.Contains("trial", await HitsAsync("Trial of Ales Bialiatski", "kind: Trial"));
    }

    private async Task<string?[]> HitsAsync(string name, string more)
    {
        var answer = await _host.AskAsync(
            $"{{ screen(subjects: [{{ key: \"1\", name: \"{name}\" {more} }}]) {{ subjects {{ hits {{ entity {{ id }} }} }} }} }}"
        );
        return
        [
            .. answer
                .GetProperty("data")
                .GetProperty("screen")
                .GetProperty("subjects")[0]
                .GetProperty("hits")
                .EnumerateArray()
                .Select(hit => hit.GetProperty("entity").GetProperty("id").GetString()),
        ];
    }

    [Theory]
    [InlineData("BY", "raises")]
    [InlineData("BLR", "raises")]
    [InlineData("blr", "raises")]
    [InlineData("GBR", "lowers")]
    public async Task Countries_are_read_by_their_codes_of_two_and_three_letters(string code, string effect)
    {
        await _host.Store.WriteAsync(
            [
                new ExtractBuilder("home")
                    .Entity("ales", "Person", "Ales Bialiatski")
                    .Entity("belarus", "Country", "Belarus")
                    .Fact("citizenOf", "ales", "belarus"),
            ],
            Cancellation
        );
        var subject = new ScreeningSubject("1", "Ales Bialiatski", Countries: [code]);
        var screener = new Screener(_host.Names, new ClearedHits(_folder.File("countries.jsonl")));
        var hit = (await screener.ScreenAsync([subject], 0.1, cancellation: Cancellation)).Subjects[0].Hits[0];
        Assert.Equal(effect, hit.Features.Single(feature => feature.Name == "country").Effect);
    }

    [Fact]
    public async Task Another_day_of_birth_lowers_and_the_same_raises()
    {
        var (same, other) = (await ScoreAsync("1962-09-25"), await ScoreAsync("1990-01-01"));
        Assert.True(same > 0.95 && other < 0.75, $"{same} {other}");
    }

    [Fact]
    public async Task A_cleared_hit_is_remembered_until_the_entity_changes()
    {
        var (store, names) = (_host.Store, _host.Names);
        var file = _folder.File("cleared.jsonl");
        var screener = new Screener(names, new ClearedHits(file));
        await screener.ClearAsync("1", "ales", "Born elsewhere", "me", DateTimeOffset.UtcNow, Cancellation);

        Assert.Equal("me", (await ClearanceAsync(new Screener(names, new ClearedHits(file))))?.By);
        await store.WriteAsync(
            [new ExtractBuilder("more").Entity("ales", "Person", "Ales Bialiatski", names: ["Алесь Бяляцкі"])],
            Cancellation
        );
        Assert.Null(await ClearanceAsync(screener));
    }

    [Fact]
    public async Task A_decision_is_taken_back_and_a_line_that_a_crash_cut_off_harms_no_other()
    {
        var file = _folder.File("cleared.jsonl");
        var screener = new Screener(_host.Names, new ClearedHits(file));
        await screener.ClearAsync("1", "ales", "Born elsewhere", "me", DateTimeOffset.UtcNow, Cancellation);
        await File.AppendAllTextAsync(file, "{\"Subject\":\"2\",\"Ent", Cancellation);

        var again = new Screener(_host.Names, new ClearedHits(file));
        Assert.True(again.Reopen("1", "ales", "you", DateTimeOffset.UtcNow));
        Assert.False(again.Reopen("1", "ales", "you", DateTimeOffset.UtcNow));
        Assert.Null(await ClearanceAsync(again));
        var read = new ClearedHits(file);
        Assert.Empty(read.All);
        await new Screener(_host.Names, read).ClearAsync(
            "1",
            "ales",
            "Sure now",
            "me",
            DateTimeOffset.UtcNow,
            Cancellation
        );
        Assert.Equal("Sure now", new ClearedHits(file).All.Single().Reason);
    }

    [Fact]
    public async Task A_hit_brings_the_facts_that_it_stands_on_with_their_evidence()
    {
        var answer = await _host.AskAsync(
            """
            { screen(subjects: [{ key: "1", name: "Алесь Бяляцкі", birthDate: "1962" }]) {
                subjects { hits { facts { relation value evidence { quote } } } } } }
            """
        );
        var fact = answer
            .GetProperty("data")
            .GetProperty("screen")
            .GetProperty("subjects")[0]
            .GetProperty("hits")[0]
            .GetProperty("facts")
            .EnumerateArray()
            .Single();
        Assert.Equal("1962-09-25", fact.GetProperty("value").GetString());
        Assert.NotEmpty(fact.GetProperty("evidence").EnumerateArray());
    }

    private async Task<Clearance?> ClearanceAsync(Screener screener)
    {
        var result = await screener.ScreenAsync(
            [new ScreeningSubject("1", "Ales Bialiatski")],
            0.5,
            cancellation: Cancellation
        );
        return result.Subjects.Single().Hits.Single().Cleared;
    }

    private async Task<double> ScoreAsync(string born)
    {
        var answer = await _host.AskAsync(
            $"{{ screen(threshold: 0.01, subjects: [{{ key: \"1\", name: \"Ales Bialiatski\", birthDate: \"{born}\" }}]) {{ subjects {{ hits {{ score }} }} }} }}"
        );
        return answer
            .GetProperty("data")
            .GetProperty("screen")
            .GetProperty("subjects")[0]
            .GetProperty("hits")[0]
            .GetProperty("score")
            .GetDouble();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
