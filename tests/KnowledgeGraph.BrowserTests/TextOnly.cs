using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>What holds of every view, whatever names it shows.</summary>
internal static class TextOnly
{
    /// <summary>Wider than the window or than themselves; what scrolls by its own bar is meant to be.</summary>
    private const string TooWide = """
        () => [document.documentElement, ...document.querySelectorAll('.tab-panel, .search-list, .legend, dialog[open], #screen, .desk, .queue')]
          .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
          .map(one => `${one.tagName} ${one.id} ${one.className}: ${one.scrollWidth} of ${one.clientWidth}`)
        """;

    /// <summary>A name that turns the direction of reading turns that of no word beside it: it stands in an element
    /// that keeps it apart, or alone in its line.</summary>
    private const string Mixed = """
        () => {
          const found = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walk.nextNode(); text; text = walk.nextNode()) {
            if (!text.data.includes('\u202E') || !text.parentElement.checkVisibility()) continue;
            if (text.parentElement.closest('bdi, [dir], textarea, select')) continue;
            let line = text.parentElement;
            while (getComputedStyle(line).display.startsWith('inline')) line = line.parentElement;
            if (line.textContent.trim() !== text.data.trim()) found.push(`${line.tagName} ${line.className}: ${line.textContent.slice(0, 120)}`);
          }
          return found;
        }
        """;

    public static async Task AssertAsync(Visitor visitor)
    {
        var page = visitor.Page;
        foreach (var check in new[] { TooWide, Mixed })
        {
            var found = await page.EvaluateAsync<string[]>(check);
            Assert.True(found.Length == 0, string.Join('\n', found));
        }
        await Expect(
                page.Locator(
                    "body script, body img:not([src^='/icons/']):not([src^='blob:']), body iframe, body style, "
                        + "body a[href^='javascript:'], body a[href^='data:']"
                )
            )
            .ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }
}
