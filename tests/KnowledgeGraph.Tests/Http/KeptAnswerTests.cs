using System.Net;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Tests.Guard;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Http;

/// <summary>Answers to persisted documents are kept until the graph changes. That an answer was kept is seen by the
/// object a resolver made.</summary>
public sealed class KeptAnswerTests : IAsyncDisposable
{
    private const string Count = "query Count($to: String) { calls(to: $to) }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private DataVersion? _version = new(1, new DateOnly(2026, 11, 26));

    public KeptAnswerTests()
    {
        Add("count", Count);
        Add("increment", "mutation { increment }");
        Add("large", "query ($size: Int) { calls large(size: $size) }");
        Add("boom", "{ calls boom }");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    [Fact]
    public async Task An_answer_is_kept_until_the_graph_changes_or_the_day_ends()
    {
        await using var host = await StartAsync();

        Assert.Equal(["1", "1"], [await AskAsync(host), await AskAsync(host)]);
        _version = _version!.Value with { Sequence = 2 };
        Assert.Equal(["2", "2"], [await AskAsync(host), await AskAsync(host)]);
        _version = _version!.Value with { Today = new DateOnly(2026, 11, 27) };
        Assert.Equal(["3", "3"], [await AskAsync(host), await AskAsync(host)]);
    }

    [Fact]
    public async Task Other_variables_are_another_question()
    {
        await using var host = await StartAsync();

        Assert.Equal(
            ["1", "2", "1", "2"],
            [
                await AskAsync(host),
                await AskAsync(host, new { to = "a" }),
                await AskAsync(host),
                await AskAsync(host, new { to = "a" }),
            ]
        );
    }

    [Fact]
    public async Task Answers_are_not_cached_without_a_local_sequence_number()
    {
        _version = null;
        await using var host = await StartAsync();

        Assert.Equal(["1", "2"], [await AskAsync(host), await AskAsync(host)]);
    }

    [Fact]
    public async Task Answers_are_not_cached_with_a_limit_of_0()
    {
        await using var host = await StartAsync(("Limits:KeptAnswerBytes", "0"));

        Assert.Equal(["1", "2"], [await AskAsync(host), await AskAsync(host)]);
    }

    [Fact]
    public async Task A_text_is_answered_anew()
    {
        await using var host = await StartAsync();

        Assert.Equal("""{"data":{"calls":1}}""", await host.AskAsync(Count));
        Assert.Equal("""{"data":{"calls":2}}""", await host.AskAsync(Count));
    }

    [Fact]
    public async Task A_mutation_is_done_each_time()
    {
        await using var host = await StartAsync();
        var hash = TransportHost.HashOf("mutation { increment }");

        Assert.Equal("""{"data":{"increment":1}}""", await host.SendAsync(new { documentId = hash }));
        Assert.Equal("""{"data":{"increment":2}}""", await host.SendAsync(new { documentId = hash }));
    }

    [Fact]
    public async Task An_answer_with_errors_is_not_kept()
    {
        await using var host = await StartAsync();

        Assert.Contains(
            "\"calls\":1",
            await host.SendAsync(new { documentId = TransportHost.HashOf("{ calls boom }") })
        );
        Assert.Contains(
            "\"calls\":2",
            await host.SendAsync(new { documentId = TransportHost.HashOf("{ calls boom }") })
        );
    }

    [Fact, EdgeOf(nameof(ApiLimits.KeptAnswerBytes))]
    public async Task An_answer_over_a_sixteenth_of_the_room_is_not_kept()
    {
        await using var host = await StartAsync(("Limits:KeptAnswerBytes", "16000"));
        var hash = TransportHost.HashOf("query ($size: Int) { calls large(size: $size) }");

        // {"data":{"calls":1,"large":""}} is 31 bytes.
        foreach (var (size, second) in new[] { (1_000 - 31, 1), (1_000 - 30, 3) })
        {
            await host.SendAsync(new { documentId = hash, variables = new { size } });
            Assert.StartsWith(
                $$$"""{"data":{"calls":{{{second}}},""",
                await host.SendAsync(new { documentId = hash, variables = new { size } })
            );
        }
    }

    [Fact]
    public async Task A_cache_that_has_the_answer_is_told_that_it_still_holds()
    {
        await using var host = await StartAsync();
        using var first = await GetAsync(host, null);
        using var again = await GetAsync(host, first.Headers.ETag!.ToString());
        _version = _version!.Value with { Sequence = 2 };
        using var changed = await GetAsync(host, first.Headers.ETag!.ToString());

        Assert.Equal(
            """{"data":{"calls":1}}""",
            await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl!.ToString());
        Assert.Contains("Accept", again.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(
            """{"data":{"calls":2}}""",
            await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private void Add(string name, string document) =>
        File.WriteAllText(Path.Combine(_folder.FullName, name + ".graphql"), document);

    private Task<TransportHost> StartAsync(params (string, string)[] settings) =>
        TransportHost.StartAsync(
            services => services.AddSingleton<CurrentVersion>(() => _version),
            [("Documents:Folders:0", _folder.FullName), .. settings]
        );

    /// <summary>The number of the call that made the answer.</summary>
    private static async Task<string> AskAsync(TransportHost host, object? variables = null) =>
        (await host.SendAsync(new { documentId = TransportHost.HashOf(Count), variables }))
            .Replace("""{"data":{"calls":""", "")
            .TrimEnd('}');

    private static Task<HttpResponseMessage> GetAsync(TransportHost host, string? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?documentId=" + TransportHost.HashOf(Count));
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        return host.Client.SendAsync(request);
    }
}
