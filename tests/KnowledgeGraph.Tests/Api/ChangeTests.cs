using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Changes over HTTP, on a server of its own.</summary>
public sealed class ChangeTests : IAsyncLifetime
{
    private const string Extract = """
        format: article-extract/1
        source: { id: a-new-article, title: Something new, publisher: The Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
        text:
          - { s: s1, t: "Ales Bialiatski met Maria Kalesnikava in Vilnius." }
        entities:
          - { key: ales-bialiatski, type: Person, name: Ales Bialiatski }
          - { key: maria-kalesnikava, type: Person, name: Maria Kalesnikava }
        facts:
          - { subject: ales-bialiatski, predicate: metWith, object: maria-kalesnikava, time: { at: 2026-01-02 },
              evidence: [ { s: s1, exact: "Ales Bialiatski met Maria Kalesnikava" } ] }
        """;

    private readonly RunningServer _server = new();

    private int _seeded;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _seeded = (await _server.AskAsync("{ stats { sequence } }"))
            .GetProperty("data")
            .GetProperty("stats")
            .GetProperty("sequence")
            .GetInt32();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_dry_run_tells_what_an_import_would_do_and_does_nothing()
    {
        var answer = await ImportAsync(Extract, dryRun: true);

        Assert.Equal(
            """{"sequence":null,"difference":{"changed":true,"entitiesAdded":[],"factsSupported":[],"factsWithdrawn":[]},"errors":[]}""",
            answer
        );
        await _server.AssertAsync("""{ article(id: "a-new-article") { id } }""", """{ "article": null }""");
    }

    [Fact]
    public async Task Importing_the_same_extract_twice_changes_nothing()
    {
        await ImportAsync(Extract);

        var again = await ImportAsync(Extract);

        Assert.Equal(
            $$"""{"sequence":{{_seeded + 1}},"difference":{"changed":false,"entitiesAdded":[],"factsSupported":[],"factsWithdrawn":[]},"errors":[]}""",
            again
        );
    }

    [Fact]
    public async Task Unknown_sequence_number_is_refused()
    {
        var last = await _server.AskAsync($$"""{ changes(since: {{_seeded}}) { sequence } }""");
        var beyond = await _server.AskAsync($$"""{ changes(since: {{_seeded + 1}}) { sequence } }""");

        Assert.Equal("[]", last.GetProperty("data").GetProperty("changes").GetRawText());
        Assert.Equal(
            "SEQUENCE_UNKNOWN",
            beyond.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        var stream = new HttpRequestMessage(
            HttpMethod.Get,
            $"/graphql?query=subscription{{graphChanged(since:{_seeded + 1}){{sequence}}}}"
        );
        stream.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _server.Client.SendAsync(stream, TestContext.Current.CancellationToken);
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"code\":\"SEQUENCE_UNKNOWN\"", events);
        Assert.EndsWith("event: complete\ndata:\n\n", events);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("(since:0)", 2)]
    [InlineData("(since:999)", 2)]
    public async Task An_event_source_that_comes_again_goes_on_behind_what_it_saw(string since, int before)
    {
        await ImportAsync(Extract);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/graphql?query=subscription{{graphChanged{since}{{sequence}}}}"
        )
        {
            Headers = { { "Last-Event-ID", $"{_seeded + 1 - before}" } },
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );

        var lines = new List<string?>();
        while (lines.Count < 1 + 4 * before)
            lines.Add(await reader.ReadLineAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                ":",
                "event: next",
                $"id: {_seeded}",
                $"data: {{\"data\":{{\"graphChanged\":{{\"sequence\":{_seeded}}}}}}}",
                "",
                "event: next",
                $"id: {_seeded + 1}",
                $"data: {{\"data\":{{\"graphChanged\":{{\"sequence\":{_seeded + 1}}}}}}}",
                "",
            ],
            lines
        );
    }

    [Fact]
    public async Task A_mistake_in_an_extract_is_an_error_with_its_place()
    {
        var answer = await ImportAsync(Extract.Replace("metWith", "metWit", StringComparison.Ordinal));

        Assert.Equal(
            """{"sequence":null,"difference":null,"errors":[{"path":["text"],"code":"INVALID_EXTRACT","message":"there is no relation or property 'metWit'; did you mean 'metWith'?","line":9,"column":44}]}""",
            answer
        );
    }

    [Fact]
    public async Task Subscriber_gets_missed_changes_and_then_new_ones()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = $$"""subscription { graphChanged(since: {{_seeded - 1}}) { sequence articleId } }""" }
            ),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var events = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(_seeded, Sequence(await NextAsync(events)));
        await ImportAsync(Extract);
        var last = await NextAsync(events);

        Assert.Equal(
            $$$$"""{"data":{"graphChanged":{"sequence":{{{{_seeded + 1}}}},"articleId":"a-new-article"}}}""",
            last
        );
    }

    [Fact]
    public async Task Subscription_filter_holds_for_replayed_and_new_changes()
    {
        await ImportAsync(Extract);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new
                {
                    query = """
                    subscription {
                      graphChanged(since: 0, filter: { entities: ["maria-kalesnikava"], kinds: [Person], relations: [metWith], articles: ["a-new-article"] }) { sequence relations }
                    }
                    """,
                }
            ),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var events = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(_seeded + 1, Sequence(await NextAsync(events)));
        await ImportAsync(Extract.Replace("a-new-article", "another-article", StringComparison.Ordinal));
        await ImportAsync(
            Extract
                .Replace("at: 2026-01-02 }", "at: 2026-01-03 }", StringComparison.Ordinal)
                .Replace("name: Maria Kalesnikava", "name: Maryia Kalesnikava", StringComparison.Ordinal)
        );

        Assert.Equal(
            $$$$"""{"data":{"graphChanged":{"sequence":{{{{_seeded + 3}}}},"relations":["metWith"]}}}""",
            await NextAsync(events)
        );
    }

    [Fact]
    public async Task Subscriber_of_an_entity_gets_changes_of_its_facts()
    {
        await ImportAsync(Extract);
        var fact = (
            await _server.AskAsync(
                """{ person(id: "maria-kalesnikava") { facts(relations: [metWith], first: 1, where: { articles: ["a-new-article"] }) { nodes { id } } } }"""
            )
        )
            .GetProperty("data")
            .GetProperty("person")
            .GetProperty("facts")
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new
                {
                    query = $$"""subscription { entityChanged(id: "maria-kalesnikava", since: {{_seeded + 1}}) { sequence entityIds endIds factIds } }""",
                }
            ),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var events = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );

        await _server.AskAsync(
            $$"""mutation { retractFact(input: { fact: "{{fact}}", reason: extraction_error }) { errors { message } } }"""
        );

        Assert.Equal(
            $$$$"""{"data":{"entityChanged":{"sequence":{{{{_seeded + 2}}}},"entityIds":[],"endIds":["ales-bialiatski","maria-kalesnikava"],"factIds":["{{{{fact}}}}"]}}}""",
            await NextAsync(events)
        );
    }

    [Fact]
    public async Task Subscriber_of_an_id_that_was_merged_gets_changes_of_the_entity_that_is_kept()
    {
        await _server.AskAsync(
            """mutation { mergeEntities(input: { from: "maria-kalesnikava", into: "viktar-babaryka", reason: "a test" }) { errors { message } } }"""
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = """subscription { entityChanged(id: "maria-kalesnikava") { endIds } }""" }
            ),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await _server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var events = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );

        await ImportAsync(Extract);

        Assert.Equal(
            """{"data":{"entityChanged":{"endIds":["ales-bialiatski","viktar-babaryka"]}}}""",
            await NextAsync(events)
        );
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new EndOfStreamException();
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return line["data: ".Length..];
        }
    }

    private static int Sequence(string data) =>
        JsonDocument
            .Parse(data)
            .RootElement.GetProperty("data")
            .GetProperty("graphChanged")
            .GetProperty("sequence")
            .GetInt32();

    private async Task<string> ImportAsync(string text, bool dryRun = false)
    {
        var answer = await _server.AskAsync(
            """
            mutation ($text: String!, $dryRun: Boolean!) {
              importExtract(text: $text, dryRun: $dryRun) {
                sequence
                difference { changed entitiesAdded factsSupported factsWithdrawn }
                errors { path code message line column }
              }
            }
            """,
            new { text, dryRun }
        );
        return answer.GetProperty("data").GetProperty("importExtract").GetRawText();
    }
}
