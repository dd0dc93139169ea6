using System.Text.Json;

namespace KnowledgeGraph.Tests.Api;

/// <summary>What the page needs to take an edit back, on a server of its own.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private const string Source = """
        source: { id: "the-paper-2026-01-02", title: "They met", publisher: "The Paper", publishedAt: "2026-01-02", language: "en" }
        """;

    private const string Meeting = """
        relation: metWith, subject: "ales-bialiatski", object: "maria-kalesnikava"
        """;

    private const string Words = """
        evidence: [{ text: "Ales Bialiatski met Maria Kalesnikava in Vilnius.", quote: "Ales Bialiatski met Maria Kalesnikava" }]
        """;

    private const string Restore = """
        mutation ($input: RestoreArticleInput!) { edit: restoreArticle(input: $input) { article { id } difference { changed } errors { code path } } }
        """;

    private readonly RunningServer _server = new();

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_new_article_is_taken_out_and_put_back_as_it_was()
    {
        var before = await CountsAsync();
        await EditAsync(
            $$"""mutation { edit: upsertFact(input: { {{Meeting}}, at: "2026-01-02", {{Source}}, {{Words}} }) { errors { message } } }"""
        );
        var after = await CountsAsync();
        var written = await ArticleAsync("the-paper-2026-01-02");
        var (extract, revision) = (Text(written, "extract"), Text(written, "revision"));

        await EditAsync(Restore, new { input = new { article = "the-paper-2026-01-02", revision } });
        Assert.Equal(before, await CountsAsync());
        await EditAsync(Restore, new { input = new { article = "the-paper-2026-01-02", extract } });
        Assert.Equal(after, await CountsAsync());
        Assert.Equal(revision, Text(await ArticleAsync("the-paper-2026-01-02"), "revision"));
    }

    [Fact]
    public async Task Undo_keeps_later_changes()
    {
        var before = await ArticleAsync("reuters-bialiatski-interview-2025-12-16");
        var (extract, revision) = (Text(before, "extract"), Text(before, "revision"));
        await EditAsync(
            $$"""mutation { edit: upsertFact(input: { {{Meeting}}, at: "2025-12-15", article: "reuters-bialiatski-interview-2025-12-16", {{Words}} }) { errors { message } } }"""
        );
        var refused = await EditAsync(
            Restore,
            new
            {
                input = new
                {
                    article = "reuters-bialiatski-interview-2025-12-16",
                    revision,
                    extract,
                },
            }
        );
        Assert.Equal(
            """[{"code":"ARTICLE_CHANGED","path":["input","revision"]}]""",
            refused.GetProperty("errors").GetRawText()
        );
        var now = Text(await ArticleAsync("reuters-bialiatski-interview-2025-12-16"), "revision");
        var done = await EditAsync(
            Restore,
            new
            {
                input = new
                {
                    article = "reuters-bialiatski-interview-2025-12-16",
                    revision = now,
                    extract,
                },
            }
        );
        Assert.Equal("[]", done.GetProperty("errors").GetRawText());
        Assert.Equal(revision, Text(await ArticleAsync("reuters-bialiatski-interview-2025-12-16"), "revision"));
    }

    [Fact]
    public async Task A_corrected_fact_stands_in_the_place_of_the_one_it_replaces()
    {
        var first = await EditAsync(
            $$"""mutation { edit: upsertFact(input: { {{Meeting}}, at: "2026-01-02", {{Source}}, {{Words}} }) { fact { id } errors { message } } }"""
        );
        var id = Text(first.GetProperty("fact"), "id");
        await EditAsync(
            $$"""mutation { edit: upsertFact(input: { replaces: "{{id}}", {{Meeting}}, at: "2026-01-03", article: "the-paper-2026-01-02", evidence: [{ sentence: 1, quote: "Ales Bialiatski met Maria Kalesnikava" }] }) { fact { id } errors { message } } }"""
        );
        await _server.AssertAsync(
            """{ article(id: "the-paper-2026-01-02") { claims { sentence fact { at stance } } sentences { number } mentions { names } } }""",
            """
            { "article": { "claims": [ { "sentence": 1, "fact": { "at": "2026-01-03", "stance": "asserted" } } ], "sentences": [ { "number": 1 } ],
              "mentions": [ { "names": ["Ales Bialiatski"] }, { "names": ["Maria Kalesnikava"] } ] } }
            """
        );
        var refused = await EditAsync(
            $$"""mutation { edit: upsertFact(input: { replaces: "fnothing", {{Meeting}}, at: "2026-01-04", article: "the-paper-2026-01-02", evidence: [{ sentence: 1, quote: "Ales Bialiatski met Maria Kalesnikava" }] }) { errors { code path } } }"""
        );
        Assert.Equal(
            """[{"code":"NOT_SAID_HERE","path":["input","replaces"]}]""",
            refused.GetProperty("errors").GetRawText()
        );
    }

    [Fact]
    public async Task A_review_is_taken_back()
    {
        var fact = (await _server.AskAsync("""{ entity(id: "viasna") { facts(first: 1) { nodes { id } } } }"""))
            .GetProperty("data")
            .GetProperty("entity")
            .GetProperty("facts")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        var before = await CountsAsync();
        await EditAsync(
            $$"""mutation { edit: setReview(input: { fact: "{{fact}}", state: needs_info }) { fact { review { state } } errors { message } } }"""
        );
        var back = await EditAsync(
            $$"""mutation { edit: setReview(input: { fact: "{{fact}}" }) { fact { review { state } } errors { message } } }"""
        );
        Assert.Equal("""{"review":null}""", back.GetProperty("fact").GetRawText());
        Assert.Equal(before, await CountsAsync());
    }

    private async Task<string> CountsAsync() =>
        (await _server.AskAsync("{ stats { entities facts evidence articles } }")).GetRawText();

    private async Task<JsonElement> ArticleAsync(string id) =>
        (await _server.AskAsync($$"""{ article(id: "{{id}}") { extract revision } }"""))
            .GetProperty("data")
            .GetProperty("article");

    private async Task<JsonElement> EditAsync(string mutation, object? variables = null)
    {
        var answer = await _server.AskAsync(mutation, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("edit");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
