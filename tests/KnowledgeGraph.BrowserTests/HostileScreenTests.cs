using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>500 generated names that try to be more than text, through the screens that have a page or a way of their
/// own: the account, the desk of the review, the mapping of a table, a story.</summary>
[Collection("hostile")]
public sealed class HostileScreenTests(HostileServer server)
{
    private static readonly string[] _names =
    [
        .. Enumerable.Range(2000, 1000).Select(HostileNames.Generated).Where(name => name.Length < 1000).Take(500),
    ];

    // What the server takes for a line: without control characters.
    private static readonly string[] _lines =
    [
        .. _names.Where(name => !name.Any(char.IsControl) && name.Trim().Length > 0),
    ];

    [Fact]
    public async Task Account_review_mapping_and_story_show_500_hostile_names_as_text()
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await AccountAsync(visitor);
        await ReviewAsync(visitor);
        await MappingAsync(visitor);
        await StoryAsync(visitor);
    }

    /// <summary>Wide and on a phone.</summary>
    private static async Task AssertAsync(Visitor visitor)
    {
        await TextOnly.AssertAsync(visitor);
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.SettleAsync();
        await TextOnly.AssertAsync(visitor);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.SetViewportSizeAsync(1440, 900);
    }

    /// <summary>No account of ours has such a name; a provider of logins might send it.</summary>
    private static async Task AccountAsync(Visitor visitor)
    {
        const string Moment = "2026-01-02T03:04:05Z";
        async Task AnswerAsync(string path, object answer) =>
            await visitor.Page.RouteAsync(path, route =>
                route.FulfillAsync(new() { Body = JsonSerializer.Serialize(answer), ContentType = "application/json" })
            );
        await AnswerAsync(
            "**/account",
            new
            {
                areThereAccounts = true,
                name = _names[0],
                role = "admin",
            }
        );
        await AnswerAsync(
            "**/account/sessions",
            _names
                .Take(40)
                .Select(
                    (program, i) =>
                        new
                        {
                            id = $"{i}",
                            program,
                            begunAt = Moment,
                            seenAt = Moment,
                            isThis = i == 0,
                        }
                )
        );
        await AnswerAsync(
            "**/account/audit",
            _names.Select(who => new
            {
                at = Moment,
                who,
                act = "logged in",
                address = "127.0.0.1",
            })
        );
        await visitor.GoAsync("/account.html");
        await Expect(visitor.Page.GetByLabel("Audit").Locator("li")).ToHaveCountAsync(_names.Length);
        await AssertAsync(visitor);
        await visitor.Page.UnrouteAllAsync();
    }

    private static async Task ReviewAsync(Visitor visitor)
    {
        var text = new StringBuilder($"{_names[0]}\n\n");
        foreach (var name in _names.Where(name => name.Length < 100).Take(80))
            text.Append($"On 20 January 2026 Ales Bialiatski met {name}. ");
        var id = await AskAsync(
            visitor,
            "mutation($text: String, $publisher: String) { proposeExtract(text: $text, publisher: $publisher, publishedAt: \"2026-01-21\") { id } }",
            new { text = text.ToString(), publisher = _lines[22] }
        );
        await visitor.GoAsync("/review.html");
        await Expect(visitor.Page.Locator(".queue li").First).ToBeVisibleAsync();
        await AssertAsync(visitor);
        await visitor.GoAsync($"/review.html?article={id.GetProperty("proposeExtract").GetProperty("id").GetString()}");
        await Expect(visitor.Page.Locator(".desk").First).ToBeVisibleAsync();
        await AssertAsync(visitor);
        foreach (var key in new[] { "e", "l" })
        {
            await visitor.PressAsync(key);
            await AssertAsync(visitor);
            await visitor.PressAsync("Escape");
        }
        await visitor.DoAsync(() =>
            visitor.Page.GetByRole(AriaRole.Button, new() { Name = "About the article" }).ClickAsync()
        );
        await AssertAsync(visitor);
    }

    private static async Task MappingAsync(Visitor visitor)
    {
        static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var names = _names.Chunk(30).Where(row => row.Length == 30);
        var table = string.Join('\n', names.Select(row => string.Join(',', row.Select(Cell))));
        await visitor.GoAsync("/?screen=lists");
        await ListTests.DropAsync(visitor, "names.csv", table);
        await Expect(visitor.Page.Locator(".mapping-maker")).ToBeVisibleAsync();
        await AssertAsync(visitor);
    }

    private static async Task StoryAsync(Visitor visitor)
    {
        var story = _lines[23][..Math.Min(80, _lines[23].Length)];
        for (var i = 100; i < 112; i++)
            await AskAsync(
                visitor,
                "mutation($input: SaveViewInput!) { saveView(input: $input) { id } }",
                new
                {
                    input = new
                    {
                        name = $"{i} {_lines[i][..Math.Min(90, _lines[i].Length)]}",
                        caption = _names[i + 200][..Math.Min(400, _names[i + 200].Length)],
                        story,
                        link = "?n=hostile-body",
                    },
                }
            );
        await visitor.GoAsync($"/?story={Uri.EscapeDataString(story)}");
        for (var i = 1; i <= 12; i++)
        {
            await Expect(visitor.Page.Locator("#story")).ToContainTextAsync($"{i} of 12");
            if (i % 6 == 0)
                await AssertAsync(visitor);
            else
                await TextOnly.AssertAsync(visitor);
            await visitor.PressAsync("ArrowRight");
        }
    }

    private static async Task<JsonElement> AskAsync(Visitor visitor, string query, object variables)
    {
        var answer = await visitor.Page.APIRequest.PostAsync(
            "/graphql",
            new() { DataObject = new { query, variables } }
        );
        var text = await answer.TextAsync();
        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement.GetProperty("data");
    }
}
