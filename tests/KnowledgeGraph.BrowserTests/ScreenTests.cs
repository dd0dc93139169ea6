using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Every screen, wide and on a phone, in light and in dark, with names that try to be more than text.</summary>
[Collection("hostile")]
public sealed class ScreenTests(HostileServer server)
{
    private static readonly string[] _screens =
    [
        "articles",
        "suspects",
        "lists",
        "views",
        "news",
        "picture",
        "claims",
        "chronology",
        "screening",
        "owners/hostile-body",
        "private",
    ];

    [Theory, InlineData(ColorScheme.Light, 1280), InlineData(ColorScheme.Dark, 390)]
    public async Task Every_screen_shows_hostile_names_as_text_within_its_width_and_axe_finds_nothing(
        ColorScheme scheme,
        int width
    )
    {
        await using var visitor = await server.BlankAsync(scheme);
        await visitor.Page.SetViewportSizeAsync(width, 844);
        var round = scheme == ColorScheme.Dark ? _screens.Length : 0;
        await HostileNames.SendAsync(visitor, () => round);
        await visitor.GoAsync($"/?{HostileNames.Link}");
        foreach (var screen in _screens)
        {
            round++;
            await visitor.TurnToAsync($"/?{HostileNames.Link}&screen={screen}");
            await Expect(visitor.Page.Locator("#screen .screen-room:visible > *").First).ToBeAttachedAsync();
            await TextOnly.AssertAsync(visitor);
            await visitor.AssertAccessibleAsync();
        }
    }

    [
        Theory,
        InlineData("Add an entity", 22),
        InlineData("Add a relation", 23),
        InlineData("Merge", 24),
        InlineData("Shown name", 25)
    ]
    public async Task An_edit_form_shows_hostile_names_as_text(string command, int round)
    {
        await using var visitor = await server.BlankAsync(ColorScheme.Light);
        await HostileNames.SendAsync(visitor, () => round);
        await visitor.GoAsync($"/?{HostileNames.Link}&sel=marked-00,marked-01");
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync(command);
        await visitor.PressAsync("Enter");
        await TextOnly.AssertAsync(visitor);
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
