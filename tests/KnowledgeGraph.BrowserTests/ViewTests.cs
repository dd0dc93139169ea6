using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Views under a name, what is written on them, and the stories they make.</summary>
[Collection("working")]
public sealed class ViewTests(PageServer server)
{
    [Fact]
    public async Task Two_saved_views_make_a_story_that_is_told_by_keyboard()
    {
        await using var visitor = await server.VisitAsync("/?n=viasna,ales-bialiatski");
        await SaveAsync(visitor, "The founder", "He founded it.");
        await visitor.GoAsync("/?n=nobel-peace-prize,ales-bialiatski");
        await SaveAsync(visitor, "The prize", "He received it.");
        await visitor.AssertAccessibleAsync();
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show the story" }).ClickAsync()
        );
        var story = visitor.Page.Locator("#story");
        await Expect(story).ToContainTextAsync("He founded it.");
        Assert.Equal(["ales-bialiatski", "viasna"], await IdsAsync(visitor));
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("ArrowRight");
        await Expect(story).ToContainTextAsync("2 of 2");
        Assert.Equal(["ales-bialiatski", "nobel-peace-prize"], await IdsAsync(visitor));
        await visitor.PressAsync("Escape");
        await Expect(story).ToBeHiddenAsync();
        await visitor.GoAsync("/embed?story=A%20story");
        await Expect(visitor.Page.Locator("#story")).ToContainTextAsync("1 of 2");
        await Expect(visitor.Page.Locator(".bar")).ToBeHiddenAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_written_on_a_picture_moves_with_it_is_undone_and_is_in_its_link()
    {
        await using var visitor = await server.VisitAsync("/?n=viasna,ales-bialiatski&sel=viasna");
        await WriteAsync(visitor, "numbered step", "Here it <b>began</b>");
        var note = visitor.Page.Locator(".note");
        await Expect(note).ToContainTextAsync("Here it <b>began</b>");
        await note.FocusAsync();
        await visitor.PressAsync("ArrowRight");
        await visitor.AssertAccessibleAsync();
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        await Expect(other.Page.Locator(".note")).ToContainTextAsync("Here it");
        await visitor.PressAsync("Control+z");
        await visitor.PressAsync("Control+z");
        await Expect(note).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Nobody_but_the_allowed_may_show_the_page_in_a_frame()
    {
        await using var visitor = await server.VisitAsync();
        foreach (var path in new[] { "/", "/embed?n=viasna" })
        {
            var headers = (await visitor.Page.GotoAsync(path))!.Headers;
            Assert.Contains("frame-ancestors 'none'", headers["content-security-policy"], StringComparison.Ordinal);
        }
    }

    private static async Task WriteAsync(Visitor visitor, string kind, string text)
    {
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync($"Write on the picture: {kind}");
        await visitor.PressAsync("Enter");
        await visitor.Page.Locator("#note-dialog input").FillAsync(text);
        await visitor.PressAsync("Enter");
    }

    private static async Task SaveAsync(Visitor visitor, string name, string caption)
    {
        await visitor.DoAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Work" }).ClickAsync());
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Saved views") }).ClickAsync()
        );
        await visitor.Page.GetByLabel("Save this view as").FillAsync(name);
        await visitor.Page.GetByLabel("Story").First.FillAsync("A story");
        await visitor.Page.GetByLabel("Caption").FillAsync(caption);
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync()
        );
        await Expect(visitor.Page.Locator(".saved-open").Filter(new() { HasText = name })).ToHaveCountAsync(1);
    }

    private static async Task<string[]> IdsAsync(Visitor visitor) =>
        [.. (await visitor.PlacesAsync()).Select(place => place.Split(' ')[0])];
}
