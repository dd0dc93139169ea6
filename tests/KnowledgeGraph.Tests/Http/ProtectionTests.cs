using System.Net;
using System.Text;
using KnowledgeGraph.Server.Http;
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

        foreach (var contentType in new[] { "application/json", "application/json; charset=utf-8", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql", "text/json", "" })
            foreach (var origin in new[] { "", "null", "https://evil.example", own })
                foreach (var site in new[] { "", "cross-site", "same-site", "same-origin" })
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent("""{"query":"mutation{increment}"}"""u8.ToArray()) };
                    Set(request, origin, site);
                    request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
                    using var response = await host.Client.SendAsync(request);

                    var ours = contentType.StartsWith("application/json") && (site == "same-origin" || (site == "" && (origin == "" || origin == own)));
                    Assert.Equal(ours ? HttpStatusCode.OK : contentType.StartsWith("application/json") ? HttpStatusCode.Forbidden : response.StatusCode, response.StatusCode);
                    Assert.Equal(ours ? ++changes : changes, host.Schema.Counter);
                    Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
                }
    }

    [Fact]
    public async Task A_page_that_is_named_as_ours_may_write()
    {
        await using var host = await TransportHost.StartAsync(("Server:AllowedOrigins:0", "https://friend.example"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"mutation{increment}"}""", Encoding.UTF8, "application/json") };
        Set(request, "https://friend.example", "cross-site");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_shows_its_number_and_nothing_else()
    {
        await using var host = await TransportHost.StartAsync();

        for (var round = 0; round < 100; round++)
        {
            var answer = await host.AskAsync("{boom a:boom b:boom c:boom d:boom}");
            Assert.DoesNotContain("secret", answer);
            Assert.DoesNotContain("passwd", answer);
            Assert.Matches("""{"errors":\[{"message":"Something went wrong on the server; its log says more under [0-9a-f]{32}.","locations":\[{"line":1,"column":2}\],"path":\["boom"\],"extensions":{"code":"INTERNAL_ERROR","correlationId":"[0-9a-f]{32}"}}""", answer);
        }
    }

    [Fact]
    public async Task A_failure_of_the_store_keeps_its_message_and_code()
    {
        await using var host = await TransportHost.StartAsync();

        Assert.Equal(
            """{"errors":[{"message":"The store does not answer.","locations":[{"line":1,"column":2}],"path":["storeDown"],"extensions":{"code":"STORE_UNAVAILABLE"}}],"data":{"storeDown":null}}""",
            await host.AskAsync("{storeDown}"));
    }

    [Fact]
    public async Task No_more_than_five_errors_are_reported()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{a b c d e f g h}");

        Assert.Equal(5, answer.Split("\"message\"").Length - 1);
    }

    [Theory]
    [InlineData(4 * 1024 * 1024 - 1000, "\"data\"")]
    [InlineData(4 * 1024 * 1024, "REPLY_TOO_LARGE")]
    public async Task A_reply_may_have_8_MiB(int size, string expected)
    {
        await using var host = await TransportHost.StartAsync();

        // The check comes before each value: the last one may still pass the limit.
        var answer = await host.AskAsync("query($n: Int) {a:large(size: $n) b:large(size: $n) c:large(size: 1200)  d:hello}", new { n = size });

        Assert.Contains(expected, answer[..Math.Min(answer.Length, 300)]);
    }

    [Fact]
    public async Task Beyond_what_runs_and_waits_requests_are_told_to_come_again()
    {
        await using var host = await TransportHost.StartAsync(("Limits:ConcurrentExecutions", "2"), ("Limits:Queue", "3"), ("Limits:ExecutionTimeout", "00:00:01"));

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.PostAsync("{slow}")));

        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        Assert.Equal(5, refused.Count);
        Assert.All(refused, response => Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta));
    }

    [Fact]
    public async Task Pages_are_bound_by_headers()
    {
        await using var host = await TransportHost.StartAsync();
        using var response = await host.Client.GetAsync("/graphql?query={hello}");

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
    public async Task Large_replies_are_compressed_on_request(string? accepted, int size, string? encoding)
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
    public async Task Other_machines_are_not_served_by_accident(string address, bool allowed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel().UseUrls(address);
        builder.Services.AddGraphQLTransport(builder.Configuration);
        await using var app = builder.Build();

        if (allowed)
            await app.StartAsync();
        else
            Assert.Contains("Server:AllowRemote=true", (await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync())).Message);
    }

    private static void Set(HttpRequestMessage request, string origin, string site)
    {
        if (origin != "") request.Headers.Add("Origin", origin);
        if (site != "") request.Headers.Add("Sec-Fetch-Site", site);
    }
}
