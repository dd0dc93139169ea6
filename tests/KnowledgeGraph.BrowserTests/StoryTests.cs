using KnowledgeGraph.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What people come for, from the first search to the link they send on.</summary>
[Collection("reading")]
public sealed class StoryTests(PageServer server)
{
    [Fact]
    public async Task Search_by_a_Cyrillic_spelling_add_expand_open_a_fact_read_its_quote_and_reload_the_link()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.AddAsync("Алесь Бяляцкі");
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync("Ales Bialiatski");
        Assert.Single(await visitor.PlacesAsync());

        await visitor.DoAsync(() =>
            visitor.Details.GetByRole(AriaRole.Button, new() { NameRegex = new("^Expand, ") }).ClickAsync()
        );
        var drawn = await visitor.DrawnAsync();
        Assert.True((await visitor.PlacesAsync()).Length > 10);

        var received = visitor.Details.Locator(".fact-open", new() { HasText = "Nobel Peace Prize" }).First;
        await visitor.DoAsync(() => received.ClickAsync());
        var evidence = visitor.Details.Locator(".evidence").First;
        await Expect(evidence.Locator("mark").First).ToContainTextAsync("Nobel Peace Prize");
        var sentence = await evidence.Locator(".sentence").First.InnerTextAsync();
        Assert.True(
            sentence.Length > (await evidence.Locator("mark").First.InnerTextAsync()).Length,
            "the quote stands within its sentence"
        );
        await Expect(evidence.Locator(".source").First).ToContainTextAsync("20");
        var link = evidence.Locator(".source a").First;
        Assert.StartsWith("https://", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Contains("noopener", await link.GetAttributeAsync("rel"), StringComparison.Ordinal);

        var places = await visitor.PlacesAsync();
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        Assert.Equal(places, await other.PlacesAsync());
        Assert.Equal(drawn, await other.DrawnAsync());
        await Expect(other.Details.Locator("h2")).ToHaveTextAsync("Ales Bialiatski");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_same_story_needs_no_mouse()
    {
        await using var visitor = await server.VisitAsync();
        var keyboard = visitor.Page.Keyboard;
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("Bialiatski");
        await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        await visitor.PressAsync("Enter");
        await visitor.PressAsync("e");
        Assert.True((await visitor.PlacesAsync()).Length > 10);

        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("ArrowRight");
        var next = await visitor.Details.Locator("h2").InnerTextAsync();
        Assert.NotEqual("Ales Bialiatski", next);
        await visitor.PressAsync("Enter");
        Assert.Equal("panel-details", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        for (
            var i = 0;
            i < 60 && !await visitor.Page.EvaluateAsync<bool>("document.activeElement.classList.contains('fact-open')");
            i++
        )
            await keyboard.PressAsync("Tab");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Details.Locator(".evidence mark").First).ToBeVisibleAsync();

        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("Shift+F10");
        await Expect(visitor.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await visitor.PressAsync("Escape");
        await Expect(visitor.Canvas).ToBeFocusedAsync();
        await visitor.PressAsync("h");
        Assert.DoesNotContain(
            next,
            await visitor.Page.Locator("#panel-list").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Expanding_moves_nothing_that_stands_somewhere()
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var before = await visitor.PlacesAsync();
        await visitor.DoAsync(() => visitor.Page.EvaluateAsync("document.activeElement.blur()"));
        var (x, y) = await visitor.SpotAsync("viasna");
        await visitor.DoAsync(() => visitor.Page.Mouse.DblClickAsync(x, y));
        var after = await visitor.PlacesAsync();
        Assert.True(after.Length > before.Length);
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public async Task Undo_takes_every_act_back_to_the_start_and_redo_brings_it_again()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        await visitor.AddAsync("Лукашенко");
        await visitor.PressAsync("Escape");
        await visitor.DoAsync(() => visitor.Page.Locator("#legend button").First.ClickAsync());
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Lay out anew (Shift+L)" }).ClickAsync()
        );
        var end = await visitor.PlacesAsync();
        var undo = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });
        for (var steps = 0; await undo.IsEnabledAsync(); steps++)
        {
            Assert.True(steps < 20);
            await visitor.DoAsync(() => undo.ClickAsync());
        }
        await Expect(visitor.Page.Locator("#start")).ToBeVisibleAsync();
        Assert.Equal("/", new Uri(visitor.Page.Url).PathAndQuery);
        var redo = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true });
        while (await redo.IsEnabledAsync())
            await visitor.DoAsync(() => redo.ClickAsync());
        Assert.Equal(end, await visitor.PlacesAsync());
    }

    [Fact]
    public async Task List_and_canvas_hold_the_same()
    {
        await using var visitor = await server.VisitAsync("/entity/maria-kalesnikava");
        Assert.Equal(await visitor.DrawnAsync(), await ListedAsync(visitor));
        await visitor.DoAsync(() => visitor.Page.Locator("#legend button").First.ClickAsync());
        var filtered = await visitor.DrawnAsync();
        Assert.NotEmpty(filtered);
        Assert.Equal(filtered, await ListedAsync(visitor));
    }

    [Fact]
    public async Task A_click_on_a_line_opens_the_evidence_of_that_fact()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=ales-bialiatski,viasna&p=-150,0;150,0&o=ales-bialiatski~viasna"
        );
        var fact = (await visitor.DrawnAsync()).First(id => id is not ("ales-bialiatski" or "viasna"));
        await visitor.ClickLineAsync(fact);
        await Expect(visitor.Details.Locator(".statement")).ToContainTextAsync("Viasna");
        await Expect(visitor.Details.Locator("mark").First).ToBeVisibleAsync();
        Assert.Contains($"f={fact}", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_between_two_is_drawn_and_read_step_by_step()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=norwegian-nobel-committee,vladimir-putin&sel=norwegian-nobel-committee,vladimir-putin"
        );
        await visitor.PressAsync("p");
        await Expect(visitor.Page.Locator("#path-bar"))
            .ToContainTextAsync("Norwegian Nobel Committee to Vladimir Putin");
        Assert.True(await visitor.Details.Locator(".steps li").CountAsync() >= 2);
        await Expect(visitor.Details.Locator(".steps mark").First).ToBeVisibleAsync();
        var drawn = await visitor.DrawnAsync();
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        Assert.Equal(drawn, await other.DrawnAsync());
        await Expect(other.Page.Locator("#path-bar")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_server_that_is_gone_is_said_and_can_be_asked_again()
    {
        await using var visitor = await server.VisitAsync("/?n=viasna&sel=viasna");
        await visitor.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await visitor.PressAsync("e");
        var problem = visitor.Page.GetByRole(AriaRole.Alert);
        await Expect(problem).ToContainTextAsync("cannot be reached");
        await visitor.Page.UnrouteAsync("**/graphql");
        await visitor.DoAsync(() => problem.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync());
        await Expect(problem).ToBeHiddenAsync();
        Assert.True((await visitor.PlacesAsync()).Length > 1);
    }

    private static async Task<string[]> ListedAsync(Visitor visitor) =>
        await visitor.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#panel-list [data-id]')].map(row => row.dataset.id).sort()"
        );
}
