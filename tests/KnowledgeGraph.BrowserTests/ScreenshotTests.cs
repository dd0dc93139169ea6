using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace KnowledgeGraph.BrowserTests;

/// <summary>Takes the pictures of the README anew: <c>dotnet run --project tests/KnowledgeGraph.BrowserTests --
/// -explicit only</c>.</summary>
[Collection("working")]
public sealed class ScreenshotTests(PageServer server)
{
    [Theory(Explicit = true)]
    [InlineData("screenshot.png", ColorScheme.Light)]
    [InlineData("screenshot-dark.png", ColorScheme.Dark)]
    public async Task The_pictures_of_the_readme(string file, ColorScheme scheme)
    {
        // Placed by hand: the prize above, the prisons to the sides, the bargain below.
        (string Id, int X, int Y)[] story =
        [
            ("ales-bialiatski", 0, 0),
            ("nobel-peace-prize", -10, -190),
            ("norwegian-nobel-committee", 190, -240),
            ("memorial", -215, -225),
            ("viasna", 190, -85),
            ("detention-of-ales-bialiatski-2021", -215, -75),
            ("trial-of-ales-bialiatski-2023", 235, 60),
            ("release-of-123-2025-12-13", -5, 195),
            ("alexander-lukashenko", -225, 105),
            ("maria-kalesnikava", 215, 200),
            ("us-lifts-potash-sanctions-2025", -90, 350),
            ("united-states", 150, 355),
            ("us-sanctions-on-belarusian-potash", -265, 290),
            ("potash", -330, 190),
        ];
        await using var visitor = await server.VisitAsync(
            $"/?n={string.Join(',', story.Select(at => at.Id))}&p={string.Join(';', story.Select(at => $"{at.X},{at.Y}"))}",
            scheme
        );
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const cy = document.getElementById('canvas')._cyreg.cy;
              cy.getElementById('nobel-peace-prize').edgesWith(cy.getElementById('ales-bialiatski'))[0].emit('tap');
            }
            """
        );
        await visitor.SettleAsync();
        var path = Path.Combine(Repository(), "docs", file);
        await visitor.Page.ScreenshotAsync(new() { Path = path, Type = ScreenshotType.Png });
        Assert.True(new FileInfo(path).Length < 400_000);
    }

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
