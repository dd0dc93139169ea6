using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Exports.Formats;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>What two people see of each other's private work: nothing, until it is shared or published.</summary>
public sealed class PrivateWorkTests
{
    private const string Words = "several words of theirs";

    private const string Extract = """
        format: article-extract/1
        source: { id: secret-paper-2026-01-02, title: Zyrqon was founded, publisher: Secret Paper, publishedAt: 2026-01-02, language: en, textKind: own-words }
        text:
          - { s: s1, t: "The company Zyrqon Holdings works for Alexander Lukashenko." }
        entities:
          - { key: zyrqon-holdings, type: Company, name: Zyrqon Holdings }
        facts:
          - subject: zyrqon-holdings
            predicate: status
            value: { type: string, v: "at work" }
            origin: curated
            evidence: [{ s: s1, exact: "works for" }]
        """;

    /// <summary>Everything that somebody can ask who wants to know.</summary>
    private static readonly string[] _questions =
    [
        """{ search(text: "Zyrqon Holdings") { __typename totalCount } }""",
        """{ entity(id: "zyrqon-holdings") { id } node(id: "zyrqon-holdings") { __typename } }""",
        """{ entities(first: 200) { totalCount nodes { id name } } }""",
        """{ article(id: "secret-paper-2026-01-02") { id } articles(first: 200) { totalCount nodes { id } } }""",
        """{ stats { entities facts articles } }""",
        """{ facets { kinds(first: 50) { values { value count } } publishers(first: 50) { values { value count } } } }""",
        """{ companies(first: 200) { totalCount nodes { id } } }""",
        """{ facts(first: 200) { totalCount nodes { id } } }""",
        """{ suspects(first: 50) { totalCount nodes { reasons } } }""",
        """{ changes(first: 500) { sequence articleId } }""",
        """{ reviewItems { id } privateExtracts { id text } }""",
        """{ neighborhood(id: "alexander-lukashenko", depth: 1, limit: 40) { entities { id } facts { id } } }""",
        """{ paths(from: "alexander-lukashenko", to: "zyrqon-holdings") { __typename } }""",
        """{ screen(subjects: [{ key: "1", name: "Zyrqon Holdings" }]) { subjects { hits { score } } } }""",
        """{ commonNeighbors(ids: ["alexander-lukashenko", "zyrqon-holdings"]) { __typename } }""",
    ];

    [Fact]
    public async Task Nothing_that_another_person_asks_tells_of_it_before_it_is_published()
    {
        await using var server = await AccountServer.StartAsync();
        using var ann = await PersonAsync(server, "Ann", Role.Contributor);
        using var bob = await PersonAsync(server, "Bob", Role.Editor);
        using var ada = server.ClientOf(null);
        await AccountServer.LogInAsync(ada, "Ada", AccountServer.Password);
        var before = await AllAsync(bob);
        using var watching = await WatchAsync(bob);

        var saved = await AskAsync(ann, Save, new { input = new { text = Extract } });
        var id = saved["data"]!["savePrivateExtract"]!["id"]!.GetValue<string>();
        Assert.Equal("secret-paper-2026-01-02", saved["data"]!["savePrivateExtract"]!["articleId"]!.GetValue<string>());
        var dry = await AskAsync(ann, Publish, new { ids = new[] { id }, dryRun = true });
        Assert.Equal(
            """{"difference":{"entitiesAdded":["zyrqon-holdings"]},"errors":[]}""",
            dry["data"]!["publishExtracts"]!.ToJsonString()
        );

        Assert.Equal(before, await AllAsync(bob));
        Assert.Equal(
            "[]",
            (await AskAsync(ada, "{ privateExtracts { id } }"))["data"]!["privateExtracts"]!.ToJsonString()
        );
        foreach (
            var (query, input) in new (string, object)[]
            {
                (Save, new { input = new { id, text = "x" } }),
                (Publish, new { ids = new[] { id }, dryRun = true }),
                (Publish, new { ids = new[] { id }, dryRun = false }),
            }
        )
        {
            var there = await AskAsync(bob, query, input);
            var nowhere = await AskAsync(
                bob,
                query,
                JsonNode.Parse(JsonSerializer.Serialize(input).Replace(id, "nowhere", StringComparison.Ordinal))!
            );
            Assert.Equal(nowhere.ToJsonString(), there.ToJsonString().Replace(id, "nowhere", StringComparison.Ordinal));
        }
        Assert.False((await AskAsync(bob, Remove, new { id }))["data"]!["removePrivateExtract"]!.GetValue<bool>());
        // Her own, and not hers to publish.
        var refused = await AskAsync(ann, Publish, new { ids = new[] { id }, dryRun = false });
        Assert.Contains("Publishing needs editor", refused.ToJsonString(), StringComparison.Ordinal);

        var unknown = await AskAsync(ann, Save, new { input = new { id, sharedWith = new[] { "Bo" } } });
        Assert.Equal("Nobody here has the name 'Bo'.", unknown["errors"]![0]!["message"]!.GetValue<string>());
        await AskAsync(ann, Save, new { input = new { id, sharedWith = new[] { "bOB" } } });
        Assert.Contains(
            id,
            (await AskAsync(bob, "{ privateExtracts { id } }")).ToJsonString(),
            StringComparison.Ordinal
        );
        var published = await AskAsync(bob, Publish, new { ids = new[] { id }, dryRun = false });

        Assert.Equal("[]", published["data"]!["publishExtracts"]!["errors"]!.ToJsonString());
        Assert.DoesNotContain(
            id,
            (await AskAsync(ann, "{ privateExtracts { id } }")).ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Zyrqon",
            (await AskAsync(ada, """{ entity(id: "zyrqon-holdings") { name } }""")).ToJsonString(),
            StringComparison.Ordinal
        );
        var log = await AskAsync(ada, """{ changes(by: "Bob") { articleId sequence } }""");
        Assert.Contains("secret-paper", log.ToJsonString(), StringComparison.Ordinal);
        // The first that whoever watches hears of it.
        var sequence = log["data"]!["changes"]![0]!["sequence"]!.GetValue<long>();
        Assert.Contains($"\"sequence\":{sequence}", await FirstEventAsync(watching), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_saved_anew_while_it_was_published_stays()
    {
        using var folder = new TemporaryFolder();
        var work = new PrivateExtracts(folder.File("private.jsonl"));
        var (first, second) = (Version("first"), Version("second"));
        work.Save(first, second);
        var newer = first with { Text = "newer" };
        work.Save(newer);

        work.Remove([first, second], one => one with { Removed = true });

        Assert.Equal([newer], work.List(_ => true));
        Assert.Equal("newer", Assert.Single(new PrivateExtracts(folder.File("private.jsonl")).List(_ => true)).Text);

        static PrivateExtract Version(string id) => new(id, null, "text", "Ann", [], "Ann", DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Publishing_that_is_sent_again_with_its_key_is_answered_as_the_first_time()
    {
        await using var server = await AccountServer.StartAsync();
        using var bob = await PersonAsync(server, "Bob", Role.Editor);
        var saved = await AskAsync(bob, Save, new { input = new { text = Extract } });
        var ids = new[] { saved["data"]!["savePrivateExtract"]!["id"]!.GetValue<string>() };

        var first = await AskAsync(bob, PublishOnce, new { ids, key = "one" });
        var again = await AskAsync(bob, PublishOnce, new { ids, key = "one" });
        var other = await AskAsync(bob, PublishOnce, new { ids, key = "two" });

        Assert.Contains("zyrqon-holdings", first.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Contains("There is no private extract", other.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_removed_leaves_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("private.jsonl");
        var work = new PrivateExtracts(file);
        for (var i = 0; i < 1_100; i++)
            work.Save(new PrivateExtract("one", null, $"text {i}", "Ann", [], "Ann", DateTimeOffset.UtcNow));
        var lines = File.ReadLines(file).Count();
        work.Save(new PrivateExtract("two", null, "secret words", "Ann", [], "Ann", DateTimeOffset.UtcNow));
        work.Remove([work.Find("two")!], one => one with { Text = "", Removed = true });

        var again = new PrivateExtracts(file);

        Assert.InRange(lines, 1, 200);
        Assert.Equal("text 1099", Assert.Single(again.List(_ => true)).Text);
        Assert.DoesNotContain("secret words", File.ReadAllText(file), StringComparison.Ordinal);
    }

    private const string PublishOnce = """
        mutation($ids: [ID!]!, $key: String!) {
          publishExtracts(ids: $ids, idempotencyKey: $key) { sequence difference { entitiesAdded } errors { message } }
        }
        """;

    private const string Save =
        "mutation($input: PrivateExtractInput!) { savePrivateExtract(input: $input) { id articleId } }";

    private const string Remove = "mutation($id: ID!) { removePrivateExtract(id: $id) }";

    private const string Publish = """
        mutation($ids: [ID!]!, $dryRun: Boolean!) {
          publishExtracts(ids: $ids, dryRun: $dryRun) { difference { entitiesAdded } errors { message } }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<StreamReader> WatchAsync(HttpClient client)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("Accept", "text/event-stream");
        request.Content = JsonContent.Create(new { query = "subscription { graphChanged { sequence } }" });
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Cancellation));
    }

    private static async Task<string> FirstEventAsync(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync(Cancellation) ?? throw new IOException("The stream ended.");
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("sequence"))
                return line;
        }
    }

    private static async Task<HttpClient> PersonAsync(AccountServer server, string name, Role role)
    {
        server.People.Add(name, Words, role);
        var client = server.ClientOf(null);
        await AccountServer.LogInAsync(client, name, Words);
        return client;
    }

    /// <summary>The answers to all questions, and all exports.</summary>
    private static async Task<List<string>> AllAsync(HttpClient client)
    {
        var all = new List<string>();
        foreach (var query in _questions)
        {
            var answer = await AskAsync(client, query);
            all.Add(answer.ToJsonString());
        }
        Assert.DoesNotContain(all, answer => answer.Contains("\"errors\":", StringComparison.Ordinal));
        foreach (var format in ExportFormat.All)
            all.Add(await client.GetStringAsync($"/export/{format.Name}", Cancellation));
        return all;
    }

    private static async Task<JsonNode> AskAsync(HttpClient client, string query, object? variables = null)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables }, Cancellation);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }
}
