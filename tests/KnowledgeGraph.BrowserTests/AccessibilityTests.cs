using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>axe finds nothing, whatever is open, in light and in dark.</summary>
[Collection("page")]
public sealed class AccessibilityTests(PageServer server)
{
    [Theory, LightAndDark("/")]
    public async Task The_start_page(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, _ => Task.CompletedTask);

    [Theory, LightAndDark("/entity/ales-bialiatski")]
    public async Task The_graph_with_details_and_evidence(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            foreach (var fact in await visitor.Details.Locator(".fact-open").AllAsync())
                await fact.ClickAsync();
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_list_and_all_of_the_legend(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.Page.Locator("#tab-list").ClickAsync();
            await visitor.Page.Locator("#legend summary").Last.ClickAsync();
            await visitor.Page.Locator("#legend button").Nth(1).ClickAsync();
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_search_results(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.Page.Locator("#search input").FillAsync("Кале");
            await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_help(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, visitor => visitor.PressAsync("?"));

    [Theory, LightAndDark("/?n=viasna&sel=viasna")]
    public async Task The_menu_of_an_entity(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.Canvas.FocusAsync();
            await visitor.PressAsync("Shift+F10");
        });

    [Theory, LightAndDark("/?n=viasna&sel=viasna")]
    public async Task The_question_where_a_path_leads(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, visitor => visitor.PressAsync("p"));

    [Theory, LightAndDark("/?n=norwegian-nobel-committee,vladimir-putin&path=norwegian-nobel-committee~vladimir-putin")]
    public async Task A_path(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, _ => Task.CompletedTask);

    [
        Theory,
        LightAndDark(
            "/?n=alexander-lukashenko,election-belarus-2020,sviatlana-tsikhanouskaya,belarus&from=2020&to=2021"
        )
    ]
    public async Task The_timeline_and_a_legend_with_stances(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            await Expect(visitor.Page.Locator("#timeline")).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator("#legend")).ToContainTextAsync("alleged");
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_choice_of_what_to_save(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, visitor => visitor.Page.Locator("[data-sign=save]").ClickAsync());

    [Theory, LightAndDark("/?n=detention-of-ales-bialiatski-2021&sel=detention-of-ales-bialiatski-2021")]
    public async Task Reports_that_differ(string path, ColorScheme scheme) =>
        await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.DoAsync(() =>
                visitor.Details.Locator(".fact-open", new() { HasText = "reports differ" }).First.ClickAsync()
            );
            await Expect(visitor.Details.Locator(".conflict .sides > div").First).ToBeVisibleAsync();
        });

    [Theory, LightAndDark("/?n=alexander-lukashenko,sofia-sapega")]
    public async Task What_is_denied(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.PressAsync("t");
            await visitor.DoAsync(() =>
                visitor.Page.Locator("#panel-list [data-id]", new() { HasText = "denied" }).First.ClickAsync()
            );
            await visitor.Page.Locator("#tab-details").ClickAsync();
            await Expect(visitor.Details.Locator(".opening.doubt")).ToContainTextAsync("denied");
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task A_phone(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
        {
            await visitor.Page.SetViewportSizeAsync(400, 800);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Put the panel away" }).ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Legend (G)" }).ClickAsync();
            await visitor.SettleAsync();
        });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task An_overview_and_a_server_that_is_gone(string path, ColorScheme scheme)
    {
        await using var visitor = await server.VisitAsync(path, scheme);
        await visitor.PressAsync("Escape");
        await Expect(visitor.Details.Locator(".hints")).ToBeVisibleAsync();
        await visitor.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await visitor.DoAsync(() => visitor.Details.Locator(".rows button").First.ClickAsync());
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
    }

    private async Task CheckAsync(string path, ColorScheme scheme, Func<Visitor, Task> open)
    {
        await using var visitor = await server.VisitAsync(path, scheme);
        await visitor.DoAsync(() => open(visitor));
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
