using System.Xml.Linq;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What is printed or shown elsewhere: a clean picture with its sources, claims to check, a chronology.</summary>
[Collection("working")]
public sealed class PublishingTests(PageServer server)
{
    private const string Title = "Who founded Viasna & why <2026>";

    [Fact]
    public async Task A_picture_has_real_text_its_title_its_legend_and_a_footnote_for_each_article()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,viasna,nobel-peace-prize");
        await OpenAsync(visitor, "Picture");
        await visitor.Page.GetByLabel("Title").FillAsync(Title);
        await visitor.PressAsync("Tab");
        var picture = XDocument.Parse(await visitor.SaveByButtonAsync("Save as SVG"));
        var texts = picture.Descendants().Where(element => element.Name.LocalName == "text").ToList();
        var words = texts.Select(text => text.Value).ToList();
        Assert.Contains(Title, words);
        Assert.Contains("Ales Bialiatski", words);
        Assert.Contains("Civic organization", words);
        Assert.Contains(words, text => text.StartsWith("1 ", StringComparison.Ordinal) && text.Contains("2022"));
        Assert.Contains(words, text => text.EndsWith("relations.", StringComparison.Ordinal));
        // Counts of what is not drawn belong to the page alone.
        Assert.DoesNotContain(words, text => text.StartsWith('+'));
        var numbers = picture
            .Descendants()
            .Where(element => element.Name.LocalName == "tspan")
            .Select(span => span.Value);
        Assert.Contains(numbers, number => number.Contains('1'));
        Assert.StartsWith("\uFFFDPNG", await visitor.SaveByButtonAsync("Save as PNG"), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        Assert.Contains("title=Who%20founded", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.PressAsync("Escape");
        await visitor.PressAsync("Control+z");
        Assert.DoesNotContain("title=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_printed_picture_is_one_page_of_text()
    {
        await using var visitor = await server.VisitAsync($"/?n=ales-bialiatski,viasna&screen=picture");
        await Expect(visitor.Page.Locator("#sheet img"))
            .ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("^blob:"));
        using var printed = PdfDocument.Open(await visitor.Page.PdfAsync());
        Assert.Equal(1, printed.NumberOfPages);
        Assert.Contains("Viasna", printed.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Save as", printed.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_say_who_says_so_in_whose_words_and_who_reviewed_them()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,viasna&screen=claims");
        await Expect(visitor.Page.Locator("#screen tbody tr").First)
            .ToContainTextAsync("Ales Bialiatski founded Viasna");
        await visitor.AssertAccessibleAsync();
        var table = await visitor.SaveByButtonAsync("Save as CSV");
        Assert.Contains(
            "Claim,When,Who says so,How,Words,Quoted or retold,Source,Published",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains(",retold,", table, StringComparison.Ordinal);
        Assert.Contains(
            "| Ales Bialiatski founded Viasna | 1996 |",
            await visitor.SaveByButtonAsync("Save as Markdown"),
            StringComparison.Ordinal
        );
        var document = await visitor.SaveByButtonAsync("Save for Word");
        Assert.Contains("<td dir=\"auto\"", document, StringComparison.Ordinal);
        Assert.Contains("Ales Bialiatski founded Viasna</td>", document, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory, InlineData("claims"), InlineData("chronology")]
    public async Task Where_nothing_is_drawn_nothing_is_offered_to_save(string screen)
    {
        await using var visitor = await server.VisitAsync($"/?screen={screen}");
        await Expect(visitor.Page.Locator("#screen")).ToContainTextAsync("Search for somebody first");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save as CSV" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_chronology_leaves_out_and_takes_in_lines_and_undo_gives_them_back()
    {
        await using var visitor = await server.VisitAsync(
            "/?n=ales-bialiatski,viasna,nobel-peace-prize&screen=chronology"
        );
        var lines = visitor.Page.Locator("#screen ol > li");
        await Expect(lines.Filter(new() { HasText = "Ales Bialiatski founded Viasna" })).ToHaveCountAsync(1);
        var count = await lines.CountAsync();
        await visitor
            .Page.GetByRole(AriaRole.Button, new() { Name = "Leave out: Ales Bialiatski founded Viasna" })
            .ClickAsync();
        await Expect(lines).ToHaveCountAsync(count - 1);
        await visitor.Page.GetByLabel("Date").FillAsync("1997-02-30");
        await visitor.Page.GetByLabel("What happened").FillAsync("A line | of our own");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#screen [role=alert]")).ToContainTextAsync("2020-08-09");
        await visitor.Page.GetByLabel("Date").FillAsync("1997-02");
        await visitor.PressAsync("Enter");
        await Expect(lines).ToHaveCountAsync(count);
        await visitor.AssertAccessibleAsync();
        var text = await visitor.SaveByButtonAsync("Save as Markdown");
        Assert.Contains("| February 1997 | A line \\| of our own |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("founded Viasna", text, StringComparison.Ordinal);
        await using var other = await server.VisitAsync(new Uri(visitor.Page.Url).PathAndQuery);
        await Expect(other.Page.Locator("#screen ol > li").Filter(new() { HasText = "A line | of our own" }))
            .ToHaveCountAsync(1);
        await visitor.PressAsync("Escape");
        await visitor.PressAsync("Control+z");
        await visitor.PressAsync("Control+z");
        Assert.DoesNotContain("add=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("out=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task OpenAsync(Visitor visitor, string screen)
    {
        await visitor.DoAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Work" }).ClickAsync());
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new($"^{screen}") }).ClickAsync()
        );
    }
}
