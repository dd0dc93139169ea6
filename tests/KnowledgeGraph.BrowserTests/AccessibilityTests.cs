using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>axe finds nothing, whatever is open, in light and in dark.</summary>
[Collection("page")]
public sealed class AccessibilityTests(PageServer server)
{
    [Theory, LightAndDark("/")]
    public async Task The_start_page(string path, ColorScheme scheme) => await CheckAsync(path, scheme, _ => Task.CompletedTask);

    [Theory, LightAndDark("/entity/ales-bialiatski")]
    public async Task The_graph_with_details_and_evidence(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
    {
        foreach (var fact in await visitor.Details.Locator(".fact-open").AllAsync()) await fact.ClickAsync();
    });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_list_and_all_of_the_legend(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
    {
        await visitor.Page.Locator("#tab-list").ClickAsync();
        await visitor.Page.Locator("#legend summary").Last.ClickAsync();
        await visitor.Page.Locator("#legend button").Nth(1).ClickAsync();
    });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_search_results(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
    {
        await visitor.Page.Locator("#search input").FillAsync("Кале");
        await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
    });

    [Theory, LightAndDark("/entity/viasna")]
    public async Task The_help(string path, ColorScheme scheme) => await CheckAsync(path, scheme, visitor => visitor.PressAsync("?"));

    [Theory, LightAndDark("/?n=viasna&sel=viasna")]
    public async Task The_menu_of_an_entity(string path, ColorScheme scheme) => await CheckAsync(path, scheme, async visitor =>
    {
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("Shift+F10");
    });

    [Theory, LightAndDark("/?n=viasna&sel=viasna")]
    public async Task The_question_where_a_path_leads(string path, ColorScheme scheme) => await CheckAsync(path, scheme, visitor => visitor.PressAsync("p"));

    [Theory, LightAndDark("/?n=norwegian-nobel-committee,vladimir-putin&path=norwegian-nobel-committee~vladimir-putin")]
    public async Task A_path(string path, ColorScheme scheme) => await CheckAsync(path, scheme, _ => Task.CompletedTask);

    private async Task CheckAsync(string path, ColorScheme scheme, Func<Visitor, Task> open)
    {
        await using var visitor = await server.VisitAsync(path, scheme);
        await visitor.DoAsync(() => open(visitor));
        var result = await visitor.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
        Assert.True(result.Passes.Length > 10, "axe looked at nothing");
        Assert.Empty(visitor.Complaints);
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help}: {string.Join(" | ", item.Nodes.Take(3).Select(node => $"{node.Target} {node.Html}"))}";
}
