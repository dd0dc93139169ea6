namespace KnowledgeGraph.BrowserTests;

/// <summary>Whatever people do, undo brings back where they began.</summary>
[Collection("reading")]
public sealed class RandomActsTests(PageServer server)
{
    /// <summary>Of each seed; KG_ACTS=200 does more.</summary>
    private static readonly int Acts = int.Parse(
        Environment.GetEnvironmentVariable("KG_ACTS") ?? "30",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private static readonly string[] _keys =
    [
        "e",
        "h",
        "Shift+H",
        "o",
        "x",
        "l",
        "Shift+L",
        "n",
        "k",
        "b",
        "c",
        "p",
        "Escape",
        "Control+a",
        "ArrowLeft",
        "ArrowRight",
        "ArrowUp",
        "ArrowDown",
        "Shift+ArrowRight",
        "Alt+ArrowLeft",
        "Alt+ArrowDown",
        "Backspace",
        "f",
        "+",
        "-",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20261129)]
    public async Task Undoing_random_acts_gives_back_the_beginning(int seed)
    {
        await using var visitor = await server.VisitAsync("/?n=viasna,ales-bialiatski,nobel-peace-prize&sel=viasna");
        var (drawn, places) = (await visitor.DrawnAsync(), await visitor.PlacesAsync());
        var random = new Random(seed);
        var done = new List<string>();
        for (var i = 0; i < Acts; i++)
        {
            // What a key opened is closed, so that the next one is for the canvas.
            await visitor.Page.EvaluateAsync(
                "() => { document.querySelector('dialog[open]')?.close(); document.getElementById('canvas').focus(); }"
            );
            done.Add(_keys[random.Next(_keys.Length)]);
            await visitor.Page.Keyboard.PressAsync(done[^1]);
            await visitor.SettleAsync();
        }
        for (var i = 0; i < Acts && await CanUndoAsync(visitor); i++)
        {
            await visitor.Page.Keyboard.PressAsync("Control+z");
            await visitor.SettleAsync();
        }
        await visitor.SettleAsync();
        var (drawnAfter, placesAfter) = (await visitor.DrawnAsync(), await visitor.PlacesAsync());
        Assert.True(drawn.SequenceEqual(drawnAfter), string.Join(' ', done));
        Assert.True(places.SequenceEqual(placesAfter), string.Join(' ', done));
        Assert.Empty(visitor.Complaints);
    }

    private static Task<bool> CanUndoAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<bool>(
            "() => document.querySelector('[data-sign=undo]').getAttribute('aria-disabled') !== 'true'"
        );
}
