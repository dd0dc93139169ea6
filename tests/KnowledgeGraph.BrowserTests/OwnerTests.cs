using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Chains of owners as a picture.</summary>
[Collection("page")]
public sealed class OwnerTests(PageServer server)
{
    [Theory, LightAndDark("/?screen=owners/belaruskali")]
    public async Task Shares_stand_on_lines_that_open_their_sentence_by_keyboard(string path, ColorScheme scheme)
    {
        await using var visitor = await server.VisitAsync(path, scheme);
        var line = visitor.Page.Locator(".owners-line").First;
        await Expect(line)
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex(" of Belaruskali$"));
        await line.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".owners-said mark").First).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Locator(".owners-box[role=button]").First.FocusAsync();
        await visitor.PressAsync("Enter");
        Assert.DoesNotContain("belaruskali", visitor.Page.Url, StringComparison.Ordinal);
        await Expect(visitor.Page.Locator(".owners-line")).Not.ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }
}
