using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Panels, forms of decisions and stories, with names that try to be more than text.</summary>
[Collection("hostile")]
public sealed class HostilePanelTests(HostileServer server)
{
    private int _round;

    [Fact]
    public async Task Panels_show_hostile_names_as_text()
    {
        await using var visitor = await OpenAsync("&sel=marked-00,marked-14", 40);
        await TextOnly.AssertAsync(visitor);
        foreach (var by in new[] { "kind", "community", "article" })
        {
            await visitor.PressAsync("Control+k");
            await visitor.Page.Keyboard.TypeAsync($"Group by {by}");
            await visitor.PressAsync("Enter");
            await visitor.Page.EvaluateAsync(
                "() => document.querySelectorAll('#legend details').forEach(one => (one.open = true))"
            );
            await TextOnly.AssertAsync(visitor);
            await visitor.PressAsync("Control+z");
        }
        _round++;
        await visitor.TurnToAsync($"/?{HostileNames.Link}&path=marked-14~marked-18");
        await Expect(visitor.Page.Locator("#path-bar")).ToBeVisibleAsync();
        await TextOnly.AssertAsync(visitor);
        _round++;
        await visitor.GoAsync($"/?{HostileNames.Link}&screen=articles");
        await visitor.DoAsync(() => visitor.Page.Locator("#screen .table-rows button").First.ClickAsync());
        await Expect(visitor.Page.Locator("#panel-article .mention").First).ToBeVisibleAsync();
        await TextOnly.AssertAsync(visitor);
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Decisions_on_a_fact_show_hostile_names_as_text_and_give_the_focus_back()
    {
        await using var visitor = await OpenAsync("&sel=marked-14", 44);
        await visitor.Details.Locator(".fact-open").First.ClickAsync();
        await visitor.SettleAsync();
        foreach (var item in new[] { "Accept", "Doubt", "Correct what", "Reject", "Take back" })
        {
            _round++;
            var direct = item is "Accept" or "Doubt";
            var button = Button(visitor.Details, direct ? item : "More…").First;
            await button.FocusAsync();
            await visitor.PressAsync("Enter");
            if (!direct)
            {
                var choice = visitor.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new($"^{item}") }).First;
                await TextOnly.AssertAsync(visitor);
                await choice.FocusAsync();
                await visitor.PressAsync("Enter");
            }
            await Expect(visitor.Page.Locator("#edit")).ToBeVisibleAsync();
            await TextOnly.AssertAsync(visitor);
            await visitor.PressAsync("Escape");
            await Expect(visitor.Page.Locator("#edit")).ToBeHiddenAsync();
            Assert.NotEqual("BODY", await visitor.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        }
    }

    [Fact]
    public async Task What_people_write_on_pictures_and_under_views_stays_text()
    {
        await using var visitor = await OpenAsync("&sel=marked-14", 50);
        foreach (
            var (text, i) in HostileNames
                .All.Where(text => text.Trim().Length is > 0 and < 200)
                .Select((t, i) => (t, i))
        )
        {
            if (i % 4 == 0)
                await WriteNoteAsync(visitor, text);
            await visitor.Page.EvaluateAsync<string>(
                """
                async ([name, caption]) => (await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
                  body: JSON.stringify({ query: 'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }',
                    variables: { input: { name, caption, story: 'A story', link: '?n=hostile-body' } } }) })).text())
                """,
                new[] { $"{i} {text}", text }
            );
        }
        await TextOnly.AssertAsync(visitor);
        await visitor.TurnToAsync("/?n=hostile-body&screen=views");
        await TextOnly.AssertAsync(visitor);
        await visitor.DoAsync(() => visitor.Page.SetViewportSizeAsync(390, 844));
        await TextOnly.AssertAsync(visitor);
        await visitor.AssertAccessibleAsync();
    }

    private async Task<Visitor> OpenAsync(string more, int round)
    {
        _round = round;
        var visitor = await server.BlankAsync(ColorScheme.Light);
        await HostileNames.SendAsync(visitor, () => _round);
        await visitor.GoAsync($"/?{HostileNames.Link}{more}");
        return visitor;
    }

    private static async Task WriteNoteAsync(Visitor visitor, string text)
    {
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync("Write on the picture: text");
        await visitor.PressAsync("Enter");
        await visitor.Page.Locator("#note-dialog input").FillAsync(text);
        await visitor.PressAsync("Enter");
    }

    private static ILocator Button(ILocator room, string name) =>
        room.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
