using System.Net;
using System.Text;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Transport;
using KnowledgeGraph.Tests.Guard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Http;

public sealed class ProtectionTests
{
    [Fact]
    public async Task No_page_of_another_site_changes_anything()
    {
        await using var host = await TransportHost.StartAsync();
        var own = host.Address.GetLeftPart(UriPartial.Authority);
        var changes = 0;

        foreach (
            var contentType in new[]
            {
                "application/json",
                "application/json; charset=utf-8",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "text/json",
                "",
            }
        )
        foreach (var origin in new[] { "", "null", "https://evil.example", own })
        foreach (var site in new[] { "", "cross-site", "same-site", "same-origin" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new ByteArrayContent("""{"query":"mutation{increment}"}"""u8.ToArray()),
            };
            Set(request, origin, site);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            using var response = await host.Client.SendAsync(request);

            var ours =
                contentType.StartsWith("application/json", StringComparison.Ordinal)
                && (site == "same-origin" || (site == "" && (origin == "" || origin == own)));
            Assert.Equal(
                ours ? HttpStatusCode.OK
                    : contentType.StartsWith("application/json", StringComparison.Ordinal) ? HttpStatusCode.Forbidden
                    : response.StatusCode,
                response.StatusCode
            );
            Assert.Equal(ours ? ++changes : changes, host.Schema.Counter);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Allowed_origin_may_write()
    {
        await using var host = await TransportHost.StartAsync(("Server:AllowedOrigins:0", "https://friend.example"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"mutation{increment}"}""", Encoding.UTF8, "application/json"),
        };
        Set(request, "https://friend.example", "cross-site");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://friend.example", "POST", "content-type", true)]
    [InlineData("https://friend.example", "GET", "accept, x-anything", true)]
    [InlineData("https://friend.example", "DELETE", "content-type", true)]
    [InlineData("https://evil.example", "POST", "content-type", false)]
    [InlineData("http://friend.example", "POST", "content-type", false)]
    [InlineData("https://friend.example.evil.example", "POST", "content-type", false)]
    [InlineData("https://friend.example:444", "POST", "content-type", false)]
    [InlineData("null", "POST", "content-type", false)]
    public async Task Preflight_names_the_allowed_origins(string origin, string method, string headers, bool allowed)
    {
        await using var host = await TransportHost.StartAsync(
            ("Server:AllowedOrigins", "https://friend.example, https://other.example")
        );
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        Set(request, origin, "cross-site");
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(allowed ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(allowed ? [origin] : [], Values(response, "Access-Control-Allow-Origin"));
        Assert.Equal(allowed ? ["GET,POST"] : [], Values(response, "Access-Control-Allow-Methods"));
        Assert.Empty(Values(response, "Access-Control-Allow-Credentials"));
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Theory]
    [InlineData("https://friend.example", true)]
    [InlineData("https://evil.example", false)]
    public async Task Only_an_allowed_origin_may_read_the_answer(string origin, bool allowed)
    {
        await using var host = await TransportHost.StartAsync(("Server:AllowedOrigins:0", "https://friend.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        Set(request, origin, "cross-site");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(allowed ? [origin] : [], Values(response, "Access-Control-Allow-Origin"));
        Assert.Equal(["Accept", "Origin"], response.Headers.Vary.Order());
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.SendQueue))]
    public void A_reader_may_be_256_events_behind()
    {
        var cut = false;
        using var wire = ResultStream.Wire();
        using var stream = new ResultStream(new ApiLimits().SendQueue, wire, cutOff: () => cut = true);

        for (var count = 0; count < 256; count++)
            stream.OnNext(new ExecutionResult());
        Assert.False(cut);

        stream.OnNext(new ExecutionResult());
        Assert.True(cut);
    }

    [Fact]
    public async Task Failure_has_the_same_correlation_id_in_answer_and_log()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = JsonDocument.Parse(await host.AskAsync("{boom}")).RootElement;

        var correlation = answer
            .GetProperty("errors")[0]
            .GetProperty("extensions")
            .GetProperty("correlationId")
            .GetString();
        var entry = Assert.Single(host.Log.Entries, entry => entry.Contains(correlation!));
        Assert.Contains("secret in /etc/passwd", entry);
    }

    [Fact]
    public async Task Failure_shows_its_correlation_id_only()
    {
        await using var host = await TransportHost.StartAsync();

        for (var round = 0; round < 100; round++)
        {
            var answer = await host.AskAsync("{boom a:boom b:boom c:boom d:boom}");
            Assert.DoesNotContain("secret", answer);
            Assert.DoesNotContain("passwd", answer);
            Assert.Matches(
                """{"errors":\[{"message":"Something went wrong on the server; its log says more under [0-9a-f]{32}.","locations":\[{"line":1,"column":2}\],"path":\["boom"\],"extensions":{"code":"INTERNAL_ERROR","correlationId":"[0-9a-f]{32}"}}""",
                answer
            );
        }
    }

    [Fact]
    public async Task A_failure_of_the_store_keeps_its_message_and_code()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(
            """{"errors":[{"message":"The store does not answer.","locations":[{"line":1,"column":2}],"path":["storeDown"],"extensions":{"code":"STORE_UNAVAILABLE"}}],"data":{"storeDown":null}}""",
            await host.AskAsync("{storeDown}")
        );
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.Errors))]
    public async Task No_more_than_five_errors_are_reported()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{a b c d e f g h}");

        Assert.Equal(5, answer.Split("\"message\"").Length - 1);
    }

    [Theory]
    [InlineData(8 * 1024 * 1024, "\"data\"")]
    [InlineData(8 * 1024 * 1024 + 1, "REPLY_TOO_LARGE")]
    [EdgeOf(nameof(ApiLimits.ReplyBytes))]
    public async Task A_reply_may_have_8_MiB(int size, string expected)
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync(
            "query($n: Int) {a:large(size: $n) b:large(size: 4000000)}",
            new { n = size - 4_000_000 - """{"data":{"a":"","b":""}}""".Length }
        );

        Assert.Contains(expected, answer[..Math.Min(answer.Length, 300)]);
        Assert.True(answer.Length is 8 * 1024 * 1024 or < 300);
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.ConcurrentExecutions))]
    [EdgeOf(nameof(ApiLimits.Queue))]
    public async Task Overload_refuses_requests_with_retry_after()
    {
        await using var host = await TransportHost.StartAsync(
            ("Limits:ConcurrentExecutions", "2"),
            ("Limits:Queue", "3"),
            ("Limits:ExecutionTimeout", "00:00:01")
        );

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.PostAsync("{slow}")));

        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.Equal(5, refused.Count);
        Assert.All(refused, response => Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta));
    }

    [Fact]
    [EdgeOf(nameof(ApiLimits.RequestsPerSecond))]
    [EdgeOf(nameof(ApiLimits.RequestBurst))]
    public async Task Fast_address_is_refused_and_served_later()
    {
        await using var host = await TransportHost.StartAsync(
            ("Limits:RequestsPerSecond", "1"),
            ("Limits:RequestBurst", "5")
        );

        for (var count = 0; count < 5; count++)
            Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.AskAsync("{hello}"));
        using var refused = await host.PostAsync("{hello}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains(
            "\"TOO_MANY_REQUESTS\"",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await host.AskAsync("{hello}"));
    }

    [Theory]
    [InlineData("/graphql?query={hello}", "localhost")]
    [InlineData("/graphql?query={boom}", "localhost")]
    [InlineData("/graphql?query=mutation{increment}", "localhost")]
    [InlineData("/nowhere", "localhost")]
    [InlineData("/graphql", "evil.example")]
    public async Task Every_answer_has_security_headers(string path, string name)
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = name } };
        using var response = await host.Client.SendAsync(request);

        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], response.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("gzip", 2000, "gzip")]
    [InlineData("br", 2000, "br")]
    [InlineData("br", 100, null)]
    [InlineData(null, 2000, null)]
    public async Task Large_replies_are_compressed_if_accepted(string? accepted, int size, string? encoding)
    {
        await using var host = await TransportHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={{large(size:{size})}}");
        if (accepted is not null)
            request.Headers.Add("Accept-Encoding", accepted);
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", false)]
    [InlineData("http://[::]:0", false)]
    [InlineData("http://*:0", false)]
    [InlineData("http://127.0.0.1:0", true)]
    public async Task Remote_addresses_need_AllowRemote(string address, bool allowed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel().UseUrls(address);
        builder.Services.AddGraphQLTransport(builder.Configuration);
        await using var app = builder.Build();

        if (allowed)
            await app.StartAsync();
        else
            Assert.Contains(
                "Server:AllowRemote=true",
                (await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync())).Message
            );
    }

    private static IEnumerable<string> Values(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? values : [];

    private static void Set(HttpRequestMessage request, string origin, string site)
    {
        if (origin != "")
            request.Headers.Add("Origin", origin);
        if (site != "")
            request.Headers.Add("Sec-Fetch-Site", site);
    }
}
