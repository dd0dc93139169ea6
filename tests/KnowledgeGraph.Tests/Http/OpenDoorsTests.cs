using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Http;

/// <summary>What the banner says of who can reach the server.</summary>
public sealed class OpenDoorsTests
{
    [Theory]
    [InlineData(false, "http://localhost:5080", null, "this machine only; ")]
    [InlineData(
        true,
        "http://localhost:5080",
        "graph.example",
        "this machine only, and whom a proxy on it lets in: urls"
    )]
    [InlineData(true, "http://127.0.0.1:1;http://[::1]:1", null, "this machine only, and whom a proxy")]
    [InlineData(true, "http://0.0.0.0:5080", null, "other machines by the names in AllowedHosts")]
    [InlineData(true, "http://0.0.0.0:5080", "graph.example", "other machines too; ")]
    [InlineData(true, "http://*:5080", "*", "other machines too; ")]
    public void Banner_says_whom_urls_and_AllowedHosts_let_in(bool remote, string urls, string? hosts, string text)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Server:AllowRemote"] = $"{remote}",
                    ["urls"] = urls,
                    ["AllowedHosts"] = hosts,
                    ["Store:Path"] = "nowhere/graph.db",
                }
            )
            .Build();

        Assert.StartsWith(text, OpenDoors.Describe(configuration), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5392", "http://localhost:5392")]
    [InlineData("http://[::]:5392", "http://localhost:5392")]
    [InlineData("http://*:5392", "http://localhost:5392")]
    [InlineData("http://127.0.0.1:5392", "http://127.0.0.1:5392")]
    public void Address_of_the_page_is_one_that_a_browser_opens(string url, string page) =>
        Assert.Equal(page, OpenDoors.PageOf(url));
}
