using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Ways back to a picture that can be read: lasso, what lies between, how much there must be.</summary>
[Collection("working")]
public sealed class SelectingTests(PageServer server)
{
    private const string Path =
        "/?n=viasna,ales-bialiatski,nobel-peace-prize&p=0,0;200,0;400,0&pin=viasna,nobel-peace-prize";

    [Fact]
    public async Task A_line_around_two_entities_selects_them()
    {
        await using var visitor = await server.VisitAsync(Path);
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("v");
        var (first, second) = (await visitor.SpotAsync("viasna"), await visitor.SpotAsync("ales-bialiatski"));
        var mouse = visitor.Page.Mouse;
        await mouse.MoveAsync(first.X - 70, first.Y - 90);
        await mouse.DownAsync();
        await mouse.MoveAsync(second.X + 70, second.Y - 90, new() { Steps = 5 });
        await mouse.MoveAsync(second.X + 70, second.Y + 90, new() { Steps = 5 });
        await mouse.MoveAsync(first.X - 70, first.Y + 90, new() { Steps = 5 });
        await visitor.DoAsync(() => mouse.UpAsync());
        await Expect(visitor.Page.Locator("#graph-tools")).ToContainTextAsync("2 selected");
    }

    [Fact]
    public async Task Only_what_lies_between_the_pinned_is_kept_until_undo()
    {
        await using var visitor = await server.VisitAsync(Path);
        await visitor.DoAsync(() => visitor.Page.EvaluateAsync("() => undefined"));
        await visitor.Canvas.FocusAsync();
        await visitor.PressAsync("Control+a");
        await visitor.PressAsync("e");
        var many = (await visitor.PlacesAsync()).Length;
        await visitor.PressAsync("b");
        var ids = (await visitor.PlacesAsync()).Select(place => place.Split(' ')[0]).ToList();
        Assert.True(ids.Count < many, $"{ids.Count} of {many}");
        Assert.Contains("ales-bialiatski", ids);
        await visitor.PressAsync("Control+z");
        Assert.Equal(many, (await visitor.PlacesAsync()).Length);
    }

    [Fact]
    public async Task Who_has_too_few_relations_leaves_and_the_link_says_so()
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var many = (await visitor.PlacesAsync()).Length;
        await visitor.Page.Locator("summary", new() { HasText = "At least" }).ClickAsync();
        await visitor.DoAsync(() => visitor.Page.GetByLabel("Relations drawn").SelectOptionAsync("3"));
        var few = (await visitor.PlacesAsync()).Length;
        Assert.InRange(few, 1, many - 1);
        await visitor.AssertAccessibleAsync();
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        Assert.Equal(few, (await other.PlacesAsync()).Length);
    }

    [Fact]
    public async Task The_tour_is_walked_by_keyboard()
    {
        await using var visitor = await server.VisitAsync();
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "A tour of two minutes" }).ClickAsync()
        );
        await Expect(visitor.Page.Locator("#tour")).ToContainTextAsync("1 of 6");
        await visitor.AssertAccessibleAsync();
        for (var i = 0; i < 6; i++)
            await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#tour")).ToBeHiddenAsync();
    }

    [Theory, InlineData("kind"), InlineData("community"), InlineData("article")]
    public async Task Groups_are_folded_opened_and_undone_by_keyboard_and_the_link_says_so(string by)
    {
        await using var visitor = await server.VisitAsync("/entity/ales-bialiatski");
        var all = await visitor.PlacesAsync();
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync($"Group by {by}");
        await visitor.PressAsync("Enter");
        Assert.True((await visitor.PlacesAsync()).Length < all.Length);
        Assert.Contains($"g={by}", visitor.Page.Url, StringComparison.Ordinal);
        await using (var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery))
            Assert.Equal(await visitor.PlacesAsync(), await other.PlacesAsync());
        await visitor.Page.Locator("#legend summary", new() { HasText = "Groups" }).ClickAsync();
        await visitor.DoAsync(() => visitor.Page.Locator("[data-group]").First.ClickAsync());
        await Expect(visitor.Page.Locator("[data-group]").First).ToHaveAttributeAsync("aria-expanded", "true");
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("Control+z");
        await visitor.PressAsync("Control+z");
        Assert.Equal(all, await visitor.PlacesAsync());
        Assert.Empty(visitor.Complaints);
    }
}
