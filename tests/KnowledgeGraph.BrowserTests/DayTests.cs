using Microsoft.Playwright;
using static System.StringComparison;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A day of work on the page, by mouse and by keyboard alone: an article comes in, a date is corrected, two
/// people are merged, a claim is doubted, each is undone, and what was found is shared and taken away. After each act
/// the API says the same as the page.</summary>
[Collection("writing")]
public sealed class DayTests(PageServer server)
{
    private const string Laureate = "ales-bialiatski";
    private const string Leader = "sviatlana-tsikhanouskaya";
    private const string Flautist = "maria-kalesnikava";

    private const string Text = """
        A laureate meets the leader of the opposition

        On 20 January 2026 Ales Bialiatski met Sviatlana Tsikhanouskaya in Vilnius. Bialiatski founded Viasna in 1996.
        Maria Kalesnikava was arrested in Minsk on 7 September 2020.
        """;

    [Fact]
    public async Task A_day_of_work_is_done_by_mouse()
    {
        await using var visitor = await server.VisitAsync();
        await DayAsync(visitor, new Mouse(visitor), "Vilnius Morning");
    }

    [Fact]
    public async Task A_day_of_work_is_done_by_keyboard_alone()
    {
        await using var visitor = await server.VisitAsync();
        await DayAsync(visitor, new Keys(visitor), "Vilnius Evening");
    }

    private async Task DayAsync(Visitor visitor, Hand hand, string publisher)
    {
        var begun = await GraphAsync(visitor);
        await AddArticleAsync(visitor, hand, publisher);
        var review = new Uri(visitor.Page.Url).PathAndQuery;
        var imported = await GraphAsync(visitor);
        Assert.Contains("2026-01-20", imported, Ordinal);
        await hand.FollowAsync(visitor.Page.GetByText("Show it on the graph"), @"/\?n=");
        Assert.Contains(await visitor.PlacesAsync(), place => place.StartsWith(Laureate, Ordinal));

        await CorrectDateAsync(visitor, hand);
        Assert.Contains("2026-01-19", await GraphAsync(visitor), Ordinal);
        await hand.UndoAsync();
        Assert.Equal(imported, await GraphAsync(visitor));

        await hand.SelectAsync(Laureate, Flautist);
        await hand.UseAsync(Button(visitor, "Merge…"));
        await SubmitAsync(visitor, hand);
        Assert.Contains($"\"other\":{{\"id\":\"{Laureate}\"", await GraphAsync(visitor), Ordinal);
        await hand.UndoAsync();
        Assert.Equal(imported, await GraphAsync(visitor));

        await OpenFactAsync(visitor, hand);
        await hand.UseAsync(Button(visitor, "Doubt"));
        await hand.WriteAsync(visitor.Page.GetByLabel("Why, in one line"), "Ask the embassy.");
        await SubmitAsync(visitor, hand);
        Assert.Contains("Ask the embassy.", await GraphAsync(visitor), Ordinal);
        await hand.UndoAsync();
        Assert.Equal(imported, await GraphAsync(visitor));

        await ShareAsync(visitor, hand);
        await TakeAwayAsync(visitor, hand, publisher);

        await visitor.GoAsync(review);
        await hand.UseAsync(Button(visitor, "Take it out of the graph"));
        await Expect(visitor.Page.Locator("#live")).ToHaveTextAsync("Taken out of the graph again.");
        Assert.Equal(begun, await GraphAsync(visitor));
        Assert.Empty(visitor.Complaints);
    }

    private static async Task AddArticleAsync(Visitor visitor, Hand hand, string publisher)
    {
        var page = visitor.Page;
        await hand.UseAsync(Button(visitor, "Work"));
        await hand.FollowAsync(Item(visitor, "Add an article"), "/review.html$");
        await hand.WriteAsync(page.GetByLabel("Text of the article"), Text);
        await visitor.AssertAccessibleAsync();
        await hand.WriteAsync(page.GetByLabel("Publisher"), publisher);
        await hand.WriteAsync(page.GetByLabel("Published on"), "2026-01-21");
        await hand.WriteAsync(page.GetByLabel("Address"), "https://example.org/meeting");
        await hand.FollowAsync(Button(visitor, "Find facts"), "article=");
        await Expect(page.Locator(".proposal").First).ToContainTextAsync("met");
        await hand.UseAsync(Button(visitor, "Accept all sure"));
        await Expect(page.Locator(".proposal").First).ToHaveAttributeAsync("data-decision", "accepted");
        await hand.UseAsync(page.Locator("#import"));
        await Expect(page.Locator(".brought")).ToContainTextAsync("new facts, 1 confirmed");
        await visitor.AssertAccessibleAsync();
    }

    private static async Task OpenFactAsync(Visitor visitor, Hand hand)
    {
        await hand.SelectAsync(Laureate, Leader);
        await hand.UseAsync(visitor.Details.Locator(".fact-open", new() { HasText = "20 January 2026" }));
        await Expect(visitor.Details.Locator("mark").First).ToContainTextAsync("met Sviatlana");
    }

    private static async Task CorrectDateAsync(Visitor visitor, Hand hand)
    {
        await OpenFactAsync(visitor, hand);
        await hand.UseAsync(Button(visitor, "More…"));
        await hand.UseAsync(Item(visitor, "Correct what"));
        await hand.WriteAsync(visitor.Page.Locator("#edit [data-path='at']"), "2026-01-19");
        await SubmitAsync(visitor, hand);
        await Expect(visitor.Details).ToContainTextAsync("19 January 2026");
    }

    /// <summary>A dry run says what it comes to, then it is done.</summary>
    private static async Task SubmitAsync(Visitor visitor, Hand hand)
    {
        var submit = visitor.Page.Locator("#edit [type=submit]");
        await hand.UseAsync(submit);
        await Expect(visitor.Page.Locator(".form-effect")).ToContainTextAsync("This ");
        await hand.UseAsync(submit);
        await Expect(visitor.Page.Locator("#edit")).ToBeHiddenAsync();
    }

    private async Task ShareAsync(Visitor visitor, Hand hand)
    {
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await hand.UseAsync(Button(visitor, "Copy link to this view"));
        var link = await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await using var other = await server.VisitAsync(new Uri(link).PathAndQuery);
        Assert.Equal(await visitor.PlacesAsync(), await other.PlacesAsync());
        Assert.Equal(await visitor.DrawnAsync(), await other.DrawnAsync());
    }

    private static async Task TakeAwayAsync(Visitor visitor, Hand hand, string publisher)
    {
        var picture = await SaveAsync(visitor, hand, "Picture", "Save as SVG");
        Assert.Contains(">Ales Bialiatski<", picture, Ordinal);
        Assert.Contains(publisher, picture, Ordinal);
        var claims = await SaveAsync(visitor, hand, "Claims", "Save as CSV");
        Assert.Contains("Ales Bialiatski met Sviatlana Tsikhanouskaya,20 January 2026", claims, Ordinal);
        Assert.Contains($"{publisher},asserted,", claims, Ordinal);
    }

    private static async Task<string> SaveAsync(Visitor visitor, Hand hand, string screen, string button)
    {
        await hand.UseAsync(Button(visitor, "Work"));
        await hand.UseAsync(Item(visitor, screen));
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => hand.UseAsync(Button(visitor, button)));
        await hand.UseAsync(Button(visitor, "Back to the graph (Esc)"));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Item(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new($"^{name}") });

    /// <summary>What the API says of all that the day touches.</summary>
    private static Task<string> GraphAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>(
            """
            async query => JSON.stringify((await (await fetch('/graphql', {
              method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
            })).json()).data)
            """,
            """
            {
              stats { entities facts evidence articles factsByRelation { relation count } }
              one: entity(id: "ales-bialiatski") {
                id name facts(relations: [metWith], first: 20) { edges { node { at review { state reason } } } }
              }
              other: entity(id: "maria-kalesnikava") { id name degree }
            }
            """
        );
}
