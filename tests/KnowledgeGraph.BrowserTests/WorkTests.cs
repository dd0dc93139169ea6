using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>The ways around the page: screens, palette, selections, and where the focus goes.</summary>
[Collection("working")]
public sealed class WorkTests(PageServer server)
{
    private const string Focused = "document.activeElement === document.body ? 'body' : document.activeElement.id";

    [Fact]
    public async Task A_screen_has_an_address_covers_the_graph_and_gives_it_back()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        var places = await visitor.PlacesAsync();
        await visitor.DoAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Work" }).ClickAsync());
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Articles") }).ClickAsync()
        );
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Articles" })).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("#screen .table-rows > li")).ToHaveCountAsync(31);
        await visitor.DoAsync(() => visitor.Page.Locator("#screen input[type=search]").FillAsync("nobel peace"));
        await Expect(visitor.Page.Locator("#screen [role=status]")).ToContainTextAsync(" of 31 articles");
        await visitor.AssertAccessibleAsync();
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        await Expect(other.Page.Locator("#screen .table-rows > li")).ToHaveCountAsync(31);
        await visitor.PressAsync("Escape");
        await Expect(visitor.Page.Locator("#screen")).ToBeHiddenAsync();
        Assert.Equal(places, await visitor.PlacesAsync());
        await visitor.DoAsync(() => visitor.Page.GoBackAsync());
        await Expect(visitor.Page.Locator("#screen .table-rows > li").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_palette_finds_commands_and_entities_and_says_why_something_cannot_be_done()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync("fit all");
        await Expect(visitor.Page.Locator(".palette-choice").First).ToContainTextAsync("Nothing is drawn yet.");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Locator("#palette input").FillAsync("Bialiatski");
        await visitor.Page.Locator(".palette-choice:has-text('Person')").First.WaitForAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync("Ales Bialiatski");
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync("expand");
        await visitor.PressAsync("Enter");
        Assert.True((await visitor.PlacesAsync()).Length > 10);
    }

    [Fact]
    public async Task Acts_work_on_all_that_is_selected_and_the_page_says_how_many_that_is()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,viasna,potash");
        await visitor.PressAsync("Control+a");
        await Expect(visitor.Page.Locator("#graph-tools")).ToContainTextAsync("3 selected");
        await visitor.PressAsync("e");
        var drawn = await visitor.DrawnAsync();
        Assert.Contains("us-sanctions-on-belarusian-potash", drawn);
        Assert.Contains("nobel-peace-prize", drawn);
        await visitor.PressAsync("Control+z");
        Assert.Equal(3, (await visitor.PlacesAsync()).Length);
    }

    [Fact]
    public async Task The_focus_is_never_lost()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.Page.Locator("input[role=combobox]:visible").FillAsync("Viasna");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Locator("#graph").WaitForAsync();
        await visitor.SettleAsync();
        Assert.Single(await visitor.PlacesAsync());
        Assert.Equal("canvas", await visitor.Page.EvaluateAsync<string>(Focused));
        var hide = visitor.Details.GetByRole(AriaRole.Button, new() { Name = "Hide" });
        await hide.FocusAsync();
        await visitor.PressAsync("Enter");
        Assert.NotEqual("body", await visitor.Page.EvaluateAsync<string>(Focused));
        await visitor.PressAsync("Control+z");
        Assert.NotEqual("body", await visitor.Page.EvaluateAsync<string>(Focused));
        var undo = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });
        await undo.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(undo).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(undo).ToBeFocusedAsync();
    }
}
