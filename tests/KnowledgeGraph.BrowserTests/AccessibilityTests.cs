using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>axe finds nothing, whatever is open, in light and in dark.</summary>
[Collection("working")]
public sealed class AccessibilityTests(PageServer server)
{
    [Fact]
    public async Task The_start_page() => await CheckAsync("/", _ => Task.CompletedTask);

    [Fact]
    public async Task The_graph_with_details_and_evidence() =>
        await CheckAsync("/entity/ales-bialiatski", async visitor =>
        {
            foreach (var fact in await visitor.Details.Locator(".fact-open").AllAsync())
                await fact.ClickAsync();
        });

    [Fact]
    public async Task The_list_and_all_of_the_legend() => await CheckAsync("/entity/viasna", async visitor =>
        {
            await visitor.Page.Locator("#tab-list").ClickAsync();
            await visitor.Page.Locator("#legend summary").Last.ClickAsync();
            await visitor.Page.Locator("#legend button").Nth(1).ClickAsync();
        });

    [Fact]
    public async Task The_search_results() => await CheckAsync("/entity/viasna", async visitor =>
        {
            await visitor.Page.Locator("#search input").FillAsync("Кале");
            await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        });

    [Fact]
    public async Task The_help() => await CheckAsync("/entity/viasna", visitor => visitor.PressAsync("?"));

    [Fact]
    public async Task The_menu_of_an_entity() => await CheckAsync("/?n=viasna&sel=viasna", async visitor =>
        {
            await visitor.Canvas.FocusAsync();
            await visitor.PressAsync("Shift+F10");
        });

    [Fact]
    public async Task The_question_where_a_path_leads() =>
        await CheckAsync("/?n=viasna&sel=viasna", visitor => visitor.PressAsync("p"));

    [Fact]
    public async Task A_path() =>
        await CheckAsync(
            "/?n=norwegian-nobel-committee,vladimir-putin&path=norwegian-nobel-committee~vladimir-putin",
            _ => Task.CompletedTask
        );

    [Fact]
    public async Task The_timeline_and_a_legend_with_stances() =>
        await CheckAsync(
            "/?n=alexander-lukashenko,election-belarus-2020,sviatlana-tsikhanouskaya,belarus&from=2020&to=2021",
            async visitor =>
            {
                await Expect(visitor.Page.Locator("#timeline")).ToBeVisibleAsync();
                await Expect(visitor.Page.Locator("#legend")).ToContainTextAsync("alleged");
            }
        );

    [Fact]
    public async Task The_choice_of_what_to_save() =>
        await CheckAsync("/entity/viasna", visitor => visitor.Page.Locator("[data-sign=save]").ClickAsync());

    [Fact]
    public async Task Reports_that_differ() =>
        await CheckAsync("/?n=detention-of-ales-bialiatski-2021&sel=detention-of-ales-bialiatski-2021", async visitor =>
        {
            await visitor.DoAsync(() =>
                visitor.Details.Locator(".fact-open", new() { HasText = "reports differ" }).First.ClickAsync()
            );
            await Expect(visitor.Details.Locator(".conflict .sides > div").First).ToBeVisibleAsync();
        });

    [Fact]
    public async Task What_is_denied() => await CheckAsync("/?n=alexander-lukashenko,sofia-sapega", async visitor =>
        {
            await visitor.PressAsync("t");
            await visitor.DoAsync(() =>
                visitor.Page.Locator("#panel-list [data-id]", new() { HasText = "denied" }).First.ClickAsync()
            );
            await visitor.Page.Locator("#tab-details").ClickAsync();
            await Expect(visitor.Details.Locator(".opening.doubt")).ToContainTextAsync("denied");
        });

    [Fact]
    public async Task A_phone() => await CheckAsync("/entity/viasna", async visitor =>
        {
            await visitor.Page.SetViewportSizeAsync(400, 800);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Put the panel away" }).ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Legend (G)" }).ClickAsync();
            await visitor.SettleAsync();
        });

    [Fact]
    public async Task An_overview_and_a_server_that_is_gone()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        await visitor.PressAsync("Escape");
        await Expect(visitor.Details.Locator(".hints")).ToBeVisibleAsync();
        await visitor.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await visitor.DoAsync(() => visitor.Details.Locator(".rows button").First.ClickAsync());
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visitor.AssertAccessibleInAnyLightAsync();
    }

    private async Task CheckAsync(string path, Func<Visitor, Task> open)
    {
        await using var visitor = await server.VisitAsync(path);
        await visitor.DoAsync(() => open(visitor));
        await visitor.AssertAccessibleInAnyLightAsync();
        Assert.Empty(visitor.Complaints);
    }
}
