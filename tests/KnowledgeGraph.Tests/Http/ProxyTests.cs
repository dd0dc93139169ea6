using System.Net;
using KnowledgeGraph.Server.Hosting;

namespace KnowledgeGraph.Tests.Http;

/// <summary>The whole server behind a proxy, which is this machine here.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.0.0.2", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Client_address_comes_from_named_proxies_only(string proxies, HttpStatusCode expected)
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServerApp.BuildAsync(
            [
                new("urls", "http://127.0.0.1:0"),
                new("Store:Path", folder.File("graph.db")),
                new("Server:Proxies", proxies),
                new("Limits:RequestsPerSecond", "1"),
                new("Limits:RequestBurst", "1"),
            ],
            TestContext.Current.CancellationToken
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, await AskAsync("203.0.113.1"));
        Assert.Equal(expected, await AskAsync("203.0.113.2"));

        async Task<HttpStatusCode> AskAsync(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}")
            {
                Headers = { { "X-Forwarded-For", address } },
            };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }
}
