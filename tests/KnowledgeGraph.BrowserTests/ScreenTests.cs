using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Every screen, wide and on a phone, in light and in dark, with names that try to be more than text.</summary>
public sealed class ScreenTests(HostileServer server) : IClassFixture<HostileServer>
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

    public static TheoryData<string, ColorScheme, int> Screens()
    {
        var all = new TheoryData<string, ColorScheme, int>();
        foreach (var screen in _screens)
        {
            all.Add(screen, ColorScheme.Light, 1280);
            all.Add(screen, ColorScheme.Dark, 390);
        }
        return all;
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task A_screen_shows_hostile_names_as_text_within_its_width_and_axe_finds_nothing(
        string screen,
        ColorScheme scheme,
        int width
    )
    {
        await using var visitor = await server.BlankAsync(scheme);
        await visitor.Page.SetViewportSizeAsync(width, 844);
        var round = Array.IndexOf(_screens, screen) + (scheme == ColorScheme.Dark ? _screens.Length : 0);
        await HostileNames.SendAsync(visitor, round);
        await visitor.GoAsync($"/?{HostileNames.Link}&screen={screen}");
        await AssertTextOnlyAsync(visitor);
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
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
        await HostileNames.SendAsync(visitor, round);
        await visitor.GoAsync($"/?{HostileNames.Link}&sel=marked-00,marked-01");
        await visitor.PressAsync("Control+k");
        await visitor.Page.Keyboard.TypeAsync(command);
        await visitor.PressAsync("Enter");
        await AssertTextOnlyAsync(visitor);
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    private static async Task AssertTextOnlyAsync(Visitor visitor)
    {
        Assert.True(
            await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "the page became wider than the window"
        );
        Assert.Equal(
            0,
            await visitor
                .Page.Locator(
                    "body script, body img:not([src^='/icons/']):not([src^='blob:']), body iframe, body style"
                )
                .CountAsync()
        );
    }
}
