using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A view inside pages of other sites.</summary>
public sealed class EmbedTests(EmbedTests.Server server) : IClassFixture<EmbedTests.Server>
{
    private const string Allowed = "http://paper.example";

    [Fact]
    public async Task A_site_of_AllowedOrigins_shows_a_view_in_a_frame_and_no_other_does()
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.RouteAsync("http://*.example/", route =>
            route.FulfillAsync(
                new()
                {
                    ContentType = "text/html",
                    Body =
                        $"<iframe src='{server.Address}/embed?n=viasna,ales-bialiatski' width=800 height=600></iframe>",
                }
            )
        );
        await visitor.Page.GotoAsync(Allowed + "/");
        var view = visitor.Page.FrameLocator("iframe");
        await Expect(view.Locator("#canvas")).ToHaveAttributeAsync("aria-label", "Graph, 2 entities, 2 relations");
        await Expect(view.Locator(".bar")).ToBeHiddenAsync();
        await visitor.Page.GotoAsync("http://other.example/");
        await Expect(view.Locator("#canvas")).ToHaveCountAsync(0);
    }

    /// <summary>Lets one other site show its views.</summary>
    public sealed class Server : PageServer
    {
        protected override IReadOnlyList<KeyValuePair<string, string?>> Settings =>
            [new("Server:AllowedOrigins", Allowed)];
    }
}
