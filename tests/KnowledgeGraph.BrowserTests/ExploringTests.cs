using KnowledgeGraph.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What people do with a graph that is there: filter, select, pin, limit the time, go back.</summary>
[Collection("reading")]
public sealed class ExploringTests(PageServer server)
{
    [Theory]
    [InlineData("ales-bialiatski")]
    [InlineData("alexander-lukashenko")]
    [InlineData("belarus")]
    public async Task No_name_covers_another_or_a_shape(string entity)
    {
        await using var visitor = await server.VisitAsync($"/entity/{entity}");
        await visitor.PressAsync("e");
        Assert.Empty(
            await visitor.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const cy = document.getElementById('canvas')._cyreg.cy;
                  const boxes = cy.nodes().map(node => {
                    const { x, y } = node.position();
                    const { size, labelWidth, labelHeight, label } = node.data();
                    const half = size / 2;
                    const top = node.hasClass('named-above') ? y - half - 10 - labelHeight : y + half + 7;
                    return { label, named: !node.hasClass('unnamed'), shape: [x - half, y - half, x + half, y + half], name: [x - labelWidth / 2, top, x + labelWidth / 2, top + labelHeight] };
                  });
                  const meet = (a, b) => a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 1 && b[1] < a[3] - 1;
                  return boxes.flatMap((a, i) => boxes.filter((b, j) => i !== j && a.named && (meet(a.name, b.shape) || (i < j && b.named && meet(a.name, b.name)))).map(b => `${a.label} | ${b.label}`));
                }
                """
            )
        );
    }

    [Fact]
    public async Task Back_and_forward_lead_through_what_was_on_the_canvas_and_foreign_keys_stay_in_the_address()
    {
        await using var visitor = await server.VisitAsync("/?campaign=x");
        await visitor.AddAsync("Вясна");
        var one = await visitor.PlacesAsync();
        await visitor.PressAsync("e");
        var many = await visitor.PlacesAsync();
        Assert.True(many.Length > one.Length);
        await visitor.DoAsync(() => visitor.Page.GoBackAsync());
        Assert.Equal(one, await visitor.PlacesAsync());
        await visitor.DoAsync(() => visitor.Page.GoBackAsync());
        await Expect(visitor.Page.Locator("#start")).ToBeVisibleAsync();
        await visitor.DoAsync(() => visitor.Page.GoForwardAsync());
        await visitor.DoAsync(() => visitor.Page.GoForwardAsync());
        Assert.Equal(many, await visitor.PlacesAsync());
        Assert.Contains("campaign=x", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_limits_what_is_drawn_by_keyboard_and_the_link_keeps_it()
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var before = await visitor.DrawnAsync();
        await visitor.PressAsync("y");
        var earliest = visitor.Page.GetByRole(AriaRole.Slider, new() { Name = "Earliest" });
        await earliest.FocusAsync();
        await visitor.PressAsync("End");
        await Expect(earliest).ToHaveAttributeAsync("aria-valuetext", "2025");
        var limited = await visitor.DrawnAsync();
        Assert.True(limited.Length < before.Length);
        Assert.Contains("from=2025&to=2025", visitor.Page.Url, StringComparison.Ordinal);
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        Assert.Equal(limited, await other.DrawnAsync());
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync()
        );
        Assert.Equal(before, await visitor.DrawnAsync());
    }

    [Fact]
    public async Task Common_neighbors_are_added_and_selected()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,viasna&sel=ales-bialiatski,viasna");
        await visitor.PressAsync("c");
        Assert.True((await visitor.PlacesAsync()).Length > 2);
        Assert.Contains("sel=ales-bialiatski,viasna", visitor.Page.Url, StringComparison.Ordinal);
        await Expect(visitor.Page.Locator("#toast")).ToContainTextAsync("in common");
    }

    [Fact]
    public async Task Pinned_entities_stay_in_a_new_layout()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("Alt+ArrowRight");
        await visitor.PressAsync("l");
        var places = await visitor.PlacesAsync();
        Assert.Contains("pin=viasna", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.PressAsync("Shift+L");
        Assert.Contains(
            places.Single(place => place.StartsWith("viasna ", StringComparison.Ordinal)),
            await visitor.PlacesAsync()
        );
        await visitor.PressAsync("x");
        Assert.DoesNotContain("pin=", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbors_and_all_can_be_selected_and_a_box_drawn_around_some()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        await visitor.PressAsync("n");
        var selected = await visitor.Page.EvaluateAsync<int>(
            "() => document.getElementById('canvas')._cyreg.cy.nodes('.chosen').length"
        );
        Assert.True(selected > 5);
        await visitor.PressAsync("Control+a");
        Assert.Equal(
            (await visitor.PlacesAsync()).Length,
            await visitor.Page.EvaluateAsync<int>(
                "() => document.getElementById('canvas')._cyreg.cy.nodes('.chosen').length"
            )
        );
        await visitor.PressAsync("Escape");
        var (x, y) = await visitor.SpotAsync("viasna");
        await visitor.Page.Keyboard.DownAsync("Shift");
        await visitor.Page.Mouse.MoveAsync(x - 60, y - 70);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(x, y, new() { Steps = 4 });
        await visitor.Page.Mouse.MoveAsync(x + 60, y + 70, new() { Steps = 4 });
        await visitor.Page.Mouse.UpAsync();
        await visitor.Page.Keyboard.UpAsync("Shift");
        await visitor.SettleAsync();
        Assert.Contains("sel=viasna", visitor.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Denied_statement_is_never_read_as_asserted()
    {
        await using var visitor = await server.VisitAsync("/?n=alexander-lukashenko,sofia-sapega");
        var fact = (await visitor.DrawnAsync()).Single(id => id is not ("alexander-lukashenko" or "sofia-sapega"));
        Assert.Equal(
            "denied: pardoned",
            await visitor.Page.EvaluateAsync<string>(
                "id => document.getElementById('canvas')._cyreg.cy.getElementById(id).data('label')",
                fact
            )
        );
        await visitor.GoAsync($"/?n=alexander-lukashenko,sofia-sapega&f={fact}");
        await Expect(visitor.Details.Locator("h2"))
            .ToHaveTextAsync("It is denied thatAlexander Lukashenko pardoned Sofia Sapega");
    }

    [Fact]
    public async Task The_whole_seed_is_drawn_and_listed()
    {
        await using var visitor = await server.VisitAsync();
        var ids = await visitor.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const body = JSON.stringify({ query: '{ agents(first: 200) { nodes { id } } events(first: 200) { nodes { id } } }' });
              const { data } = await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
              return [...data.agents.nodes, ...data.events.nodes].map(node => node.id);
            }
            """
        );
        await visitor.GoAsync($"/?n={string.Join(',', ids)}");
        var placed = await visitor.PlacesAsync();
        Assert.Equal(ids.Length, placed.Length);
        Assert.Contains("?z=", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.DoAsync(() => visitor.Page.ReloadAsync());
        Assert.Equal(placed, await visitor.PlacesAsync());
        Assert.Empty(visitor.Complaints);
    }
}
