using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Tests.Api;

public sealed class SavedViewTests : IAsyncLifetime
{
    private SchemaHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await SchemaHost.StartAsync(new ExtractBuilder("one").Entity("ales", "Person", "Ales"));

    [Fact]
    public async Task A_view_is_kept_changed_and_removed_and_its_history_stays()
    {
        var id = await SaveAsync("""{ name: "First", link: "?n=ales", story: "A story", position: 2, by: "Ada" }""");
        await SaveAsync($$"""{ id: "{{id}}", name: "Better" }""");
        await SaveAsync("""{ name: "Before it", link: "?n=ales", story: "A story", position: 1 }""");
        var views = await ListAsync("(story: \"A story\")");
        Assert.Equal(["Before it", "Better"], views.Select(view => view.GetProperty("name").GetString()));
        Assert.Equal("?n=ales", views[1].GetProperty("link").GetString());
        Assert.Equal(
            ["Better", "First"],
            views[1].GetProperty("history").EnumerateArray().Select(version => version.GetProperty("name").GetString())
        );
        var removed = await _host.AskAsync($$"""mutation { removeView(id: "{{id}}", by: "Ada") }""");
        Assert.True(removed.GetProperty("data").GetProperty("removeView").GetBoolean());
        Assert.Single(await ListAsync(""));
    }

    [Theory]
    [InlineData("""{ name: "A", link: "https://example.org/" }""", "input.link")]
    [InlineData("""{ name: "A", link: "?n=a b" }""", "input.link")]
    [InlineData("""{ name: " ", link: "?n=a" }""", "input.name")]
    [InlineData("""{ name: "A", link: "?n=a", position: 1000 }""", "input.position")]
    [InlineData("""{ id: "nobody", name: "A", link: "?n=a" }""", "no view 'nobody'")]
    public async Task Bad_input_is_told_and_nothing_is_kept(string input, string message)
    {
        var answer = await _host.AskAsync($$"""mutation { saveView(input: {{input}}) { id } }""");
        Assert.Contains(
            message,
            answer.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public void Views_outlive_the_server_and_the_same_version_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var view = new SavedView("abc", "A", "?n=a", "", null, 0, false, "Ada", "Ada", DateTimeOffset.UnixEpoch);
        var views = new SavedViews(folder.File("views.jsonl"));
        Assert.Equal(SaveResult.Saved, views.Save(view));
        Assert.Equal(SaveResult.Saved, views.Save(view with { At = DateTimeOffset.UtcNow }));
        File.AppendAllText(folder.File("views.jsonl"), "{ \"cut off");
        var again = new SavedViews(folder.File("views.jsonl"));
        Assert.Equal(view, Assert.Single(again.List(_ => true)));
        Assert.Single(again.History("abc"));
        Assert.Empty(again.List(_ => false));
        again.Save(view with { Id = "def" });
        Assert.Equal(2, new SavedViews(folder.File("views.jsonl")).List(_ => true).Count);
    }

    [Fact]
    public void Of_as_many_versions_as_are_kept_views_can_still_be_removed()
    {
        using var folder = new TemporaryFolder();
        var view = new SavedView("abc", "A", "?n=a", "", null, 0, false, "Ada", "Ada", DateTimeOffset.UnixEpoch);
        var line = JsonSerializer.Serialize(view);
        File.WriteAllLines(folder.File("views.jsonl"), Enumerable.Repeat(line, SavedViews.MostVersions));
        var views = new SavedViews(folder.File("views.jsonl"));
        Assert.Equal(SaveResult.TooManyVersions, views.Save(view with { Name = "B" }));
        Assert.Equal(SaveResult.Saved, views.Save(view with { Removed = true }));
        Assert.Empty(views.List(_ => true));
    }

    [Fact]
    public async Task Who_shares_a_view_keeps_its_private_versions()
    {
        var (ada, bob) = (new Caller("Ada", Role.Editor), new Caller("Bob", Role.Reader));
        var saved = await _host.AskAsync(
            """mutation { saveView(input: { name: "Mine", link: "?n=a" }) { id } }""",
            ada
        );
        var id = saved.GetProperty("data").GetProperty("saveView").GetProperty("id").GetString();
        await _host.AskAsync(
            $$"""mutation { saveView(input: { id: "{{id}}", name: "Ours", shared: true }) { id } }""",
            ada
        );
        const string History = "{ savedViews { history { name } } }";
        Assert.Contains("Mine", (await _host.AskAsync(History, ada)).ToString(), StringComparison.Ordinal);
        var seen = (await _host.AskAsync(History, bob)).ToString();
        Assert.Contains("Ours", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine", seen, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<string> SaveAsync(string input) =>
        (await _host.AskAsync($$"""mutation { saveView(input: {{input}}) { id } }"""))
            .GetProperty("data")
            .GetProperty("saveView")
            .GetProperty("id")
            .GetString()!;

    private async Task<List<JsonElement>> ListAsync(string arguments) =>
        [
            .. (await _host.AskAsync($$"""{ savedViews{{arguments}} { name link history { name } } }"""))
                .GetProperty("data")
                .GetProperty("savedViews")
                .EnumerateArray(),
        ];
}
