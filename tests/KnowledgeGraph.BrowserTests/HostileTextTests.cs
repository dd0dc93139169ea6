using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.Model;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Text of others stays text.</summary>
[Collection("hostile")]
public sealed class HostileTextTests(HostileServer hostile)
{
    [Fact]
    public async Task Hostile_names_are_shown_as_text_and_keep_the_layout()
    {
        await using var visitor = await hostile.VisitAsync("/entity/hostile-person");
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync(HostileServer.Html);
        await visitor.DoAsync(() => visitor.Details.Locator(".fact-open").First.ClickAsync());
        await Expect(visitor.Details.Locator(".sentence").First).ToContainTextAsync("<script>");
        await visitor.PressAsync("t");
        await TextOnly.AssertAsync(visitor);
        await visitor.GoAsync("/?n=hostile-long,hostile-body&sel=hostile-long");
        await TextOnly.AssertAsync(visitor);
        await visitor.Page.Locator("#search input").FillAsync("img");
        await visitor.Page.Locator(".hit:visible").First.WaitForAsync();
        await TextOnly.AssertAsync(visitor);
        Assert.Equal(0, await visitor.Page.Locator("img[src=x]").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task No_name_becomes_more_than_text_in_any_view_or_file()
    {
        await using var visitor = await hostile.VisitAsync();
        await HostileNames.SendAsync(visitor, () => 0);
        await visitor.AddAsync(HostileNames.Marker(0));
        await TextOnly.AssertAsync(visitor);
        await visitor.GoAsync("/entity/hostile-body");
        Assert.True((await visitor.PlacesAsync()).Length > HostileNames.All.Count);
        foreach (
            var key in new[]
            {
                "y",
                "Shift+F10",
                "Escape",
                "Control+a",
                "c",
                "p",
                "Escape",
                "?",
                "Escape",
                "Escape",
                "t",
            }
        )
        {
            if (key == "Shift+F10")
                await visitor.Canvas.FocusAsync();
            await visitor.PressAsync(key);
            await TextOnly.AssertAsync(visitor);
        }
        for (var i = 0; i < HostileNames.All.Count; i++)
        {
            await visitor.DoAsync(() => visitor.Page.Locator($"#panel-list [data-id=marked-{i:00}]").ClickAsync());
            await visitor.Page.Locator("#tab-details").ClickAsync();
            await visitor.Details.Locator(".fact-open").First.ClickAsync();
            await Expect(visitor.Details.Locator("mark").First).ToBeVisibleAsync();
            await TextOnly.AssertAsync(visitor);
            var (x, y) = await visitor.SpotAsync($"marked-{i:00}");
            await visitor.Page.Mouse.MoveAsync(x + 300, y);
            await visitor.Page.Mouse.MoveAsync(x, y, new() { Steps = 3 });
            await Expect(visitor.Page.Locator("#hover-card")).ToBeVisibleAsync();
            await TextOnly.AssertAsync(visitor);
            await visitor.Page.Keyboard.PressAsync("t");
        }
        var cells = (await visitor.SaveAsync("^Entities"))
            .Trim('\uFEFF')
            .Split('\n')
            .SelectMany(line => line.Split(','))
            .Select(cell => cell.TrimStart('"'));
        Assert.DoesNotContain(cells, cell => cell.StartsWith('=') || cell.StartsWith('@'));
        XDocument.Parse(await visitor.SaveAsync("Gephi"));
        using (JsonDocument.Parse(await visitor.SaveAsync("^Everything"))) { }
        await visitor.SaveAsync("^Picture");
        await TextOnly.AssertAsync(visitor);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_keeps_the_layout()
    {
        await using var visitor = await hostile.VisitAsync("/entity/hostile-person");
        // No store of ours takes such a name; another server might send one.
        var endless = new string('W', 10_000);
        await visitor.Page.RouteAsync("**/graphql", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(
                new()
                {
                    Response = response,
                    Body = (await response.TextAsync()).Replace("safe", endless, StringComparison.Ordinal),
                }
            );
        });
        await visitor.GoAsync("/?n=hostile-person,hostile-body&sel=hostile-body");
        await Expect(visitor.Details.Locator("h2")).ToContainTextAsync(endless);
        await TextOnly.AssertAsync(visitor);
        await visitor.PressAsync("t");
        await TextOnly.AssertAsync(visitor);
        await visitor.PressAsync("Shift+F10");
        await TextOnly.AssertAsync(visitor);
    }
}
