using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>On a phone, and at twice the size on a small screen: nothing is cut off or has to be moved
/// sideways.</summary>
[Collection("working")]
public sealed class NarrowTests(PageServer server)
{
    private const string Graph = "/?n=ales-bialiatski,viasna,nobel-peace-prize,sviatlana-tsikhanouskaya";

    /// <summary>Text that is wider than the place it has, and what scrolls sideways.</summary>
    private const string Cut = """
        () => [document.documentElement, ...document.querySelectorAll('body *')]
          .filter(one => one.checkVisibility() && !one.closest('.unseen, #canvas') && one.scrollWidth > one.clientWidth + 1
            && one.clientWidth > 0 && getComputedStyle(one).overflowX !== 'visible' && one.tagName !== 'INPUT')
          .map(one => `${one.tagName} ${one.id} ${one.className}: ${one.scrollWidth} of ${one.clientWidth}, ${one.innerText.slice(0, 60)}`)
        """;

    [Theory, InlineData(390, 844), InlineData(720, 450), InlineData(820, 1180)]
    public async Task Nothing_is_cut_off(int width, int height)
    {
        await using var visitor = await NarrowAsync($"{Graph}&sel=ales-bialiatski", width, height);
        await AssertWholeAsync(visitor);
        await visitor.Page.Locator("#search input").FillAsync("Бяляцкі");
        await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        await AssertWholeAsync(visitor);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("Control+k");
        await AssertWholeAsync(visitor);
        await visitor.PressAsync("Escape");
        await visitor.TurnToAsync($"{Graph}&screen=claims");
        await Expect(visitor.Page.Locator(".wide-table td").First).ToBeVisibleAsync();
        await AssertWholeAsync(visitor);
    }

    [Fact]
    public async Task At_twice_the_size_the_timeline_leaves_the_graph_in_sight()
    {
        await using var visitor = await NarrowAsync(Graph, 720, 450);
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("y");
        var graph = await BoxAsync(visitor.Page.Locator("#graph"));
        var timeline = await BoxAsync(visitor.Page.Locator("#timeline"));
        Assert.True(timeline.Y - graph.Y > 120, $"the timeline begins at {timeline.Y}, the graph at {graph.Y}");
    }

    [Fact]
    public async Task A_finger_selects_a_second_entity_by_the_menu_of_the_shape()
    {
        await using var visitor = await NarrowAsync($"{Graph}&sel=ales-bialiatski", 390, 844);
        var (x, y) = await visitor.SpotAsync("viasna");
        await visitor.Page.Mouse.ClickAsync(x, y, new() { Button = MouseButton.Right });
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Select it too" }).ClickAsync()
        );
        await Expect(visitor.Details).ToContainTextAsync("2 entities");
    }

    private async Task<Visitor> NarrowAsync(string path, int width, int height)
    {
        var visitor = await server.BlankAsync(ColorScheme.Light);
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.GoAsync(path);
        return visitor;
    }

    private static async Task AssertWholeAsync(Visitor visitor)
    {
        var cut = await visitor.Page.EvaluateAsync<string[]>(Cut);
        Assert.True(cut.Length == 0, string.Join('\n', cut));
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) =>
        (await locator.BoundingBoxAsync())!;
}
