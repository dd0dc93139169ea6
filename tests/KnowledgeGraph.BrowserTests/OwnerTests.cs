using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Chains of owners as a picture.</summary>
[Collection("working")]
public sealed class OwnerTests(PageServer server)
{
    [Fact]
    public async Task Shares_stand_on_lines_that_open_their_sentence_by_keyboard()
    {
        await using var visitor = await server.VisitAsync("/?screen=owners/belaruskali");
        var line = visitor.Page.Locator(".owners-line").First;
        await Expect(line)
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex(" of Belaruskali$"));
        await line.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".owners-said mark").First).ToBeVisibleAsync();
        await visitor.AssertAccessibleInAnyLightAsync();
        await visitor.Page.Locator(".owners-box[role=button]").First.FocusAsync();
        await visitor.PressAsync("Enter");
        Assert.DoesNotContain("belaruskali", visitor.Page.Url, StringComparison.Ordinal);
        await Expect(visitor.Page.Locator(".owners-line")).Not.ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }
}
