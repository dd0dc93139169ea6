using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Text of others stays text.</summary>
public sealed class HostileTextTests(HostileServer hostile) : IClassFixture<HostileServer>
{
    [Fact]
    public async Task Hostile_names_are_shown_as_text_and_keep_the_layout()
    {
        await using var visitor = await hostile.VisitAsync("/entity/hostile-person");
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync(HostileServer.Html);
        await visitor.DoAsync(() => visitor.Details.Locator(".fact-open").First.ClickAsync());
        await Expect(visitor.Details.Locator("blockquote").First).ToContainTextAsync("<script>");
        await visitor.PressAsync("t");
        await AssertFitsAsync(visitor);
        await visitor.GoAsync("/?n=hostile-long,hostile-body&sel=hostile-long");
        await AssertFitsAsync(visitor);
        await visitor.Page.Locator("#search input").FillAsync("img");
        await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        await AssertFitsAsync(visitor);
        Assert.Equal(0, await visitor.Page.Locator("img[src=x]").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_keeps_the_layout()
    {
        await using var visitor = await hostile.VisitAsync("/entity/hostile-person");
        // No store of ours takes such a name; another server might send one.
        var endless = new string('W', 10_000);
        await visitor.Page.RouteAsync("**/graphql", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = (await response.TextAsync()).Replace("safe", endless, StringComparison.Ordinal) });
        });
        await visitor.GoAsync("/?n=hostile-person,hostile-body&sel=hostile-body");
        await Expect(visitor.Details.Locator("h2")).ToContainTextAsync(endless);
        await AssertFitsAsync(visitor);
        await visitor.PressAsync("t");
        await AssertFitsAsync(visitor);
        await visitor.PressAsync("Shift+F10");
        await AssertFitsAsync(visitor);
    }

    private static async Task AssertFitsAsync(Visitor visitor)
    {
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page became wider than the window");
        Assert.True(await visitor.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.tab-panel, .search-list, .legend')].every(panel => panel.scrollWidth <= panel.clientWidth + 1)"), "a panel became wider than itself");
    }
}
