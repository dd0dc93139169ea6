using System.Text.Json;

namespace KnowledgeGraph.BrowserTests;

/// <summary>A picture of 2,000 entities beside plain Cytoscape.js with the same elements, in one run and without a
/// GPU. Times of a busy machine say little: what is held is how often they fit into each other, and the time of the
/// processor.</summary>
public sealed class LargePictureTests(LargeServer server) : IClassFixture<LargeServer>
{
    /// <summary>Milliseconds of the processor: what people do not notice.</summary>
    private const int MostBlocked = 100;

    /// <summary>Whoever shares a busy machine's caches makes work longer: what counts is the best of so many.</summary>
    private const int MostTries = 4;

    [Fact]
    public async Task Two_thousand_entities_are_readable_in_half_the_time_and_move_at_twice_the_frames()
    {
        var (ours, plain) = (await OursAsync(), await PlainAsync());
        for (var run = 1; run < MostTries && !ours.IsTwiceAsFastAs(plain); run++)
        {
            ours = ours.BestOf(await OursAsync());
            plain = plain.BestOf(await PlainAsync());
        }
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"first picture: plain / ours = {plain.First / ours.First:F1}");
        output?.WriteLine($"frames: pan {ours.Pan / plain.Pan:F1}, zoom {ours.Zoom / plain.Zoom:F1} times plain");
        Assert.True(ours.IsTwiceAsFastAs(plain), $"{ours}, plain: {plain}");
    }

    [Fact]
    public async Task Input_is_never_blocked_for_long()
    {
        var best = await LongestTasksAsync();
        for (var tries = 1; best.Values.Max() > MostBlocked && tries < MostTries; tries++)
        {
            var next = await LongestTasksAsync();
            best = best.ToDictionary(one => one.Key, one => Math.Min(one.Value, next[one.Key]));
        }
        foreach (var (doing, longest) in best)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{doing}: longest task {longest:F0} ms of processor time");
            Assert.True(longest <= MostBlocked, $"{doing} blocks input for {longest:F0} ms");
        }
    }

    private async Task<Dictionary<string, double>> LongestTasksAsync()
    {
        await using var visitor = await server.BlankAsync(Microsoft.Playwright.ColorScheme.Light);
        var tasks = new MainThread(visitor.Page);
        var longest = new Dictionary<string, double>();
        async Task DoAsync(string doing, Func<Task> acts)
        {
            await tasks.BeginAsync();
            await acts();
            longest[doing] = await tasks.LongestAsync();
        }
        await DoAsync("opening", async () =>
        {
            await visitor.Page.GotoAsync(LargeServer.LinkTo(LargeServer.Entities));
            await FilledAsync(visitor);
        });
        await DoAsync("coming nearer", async () =>
        {
            for (var i = 0; i < 6; i++)
                await visitor.PressAsync("+");
        });
        await DoAsync("selecting", async () =>
        {
            await visitor.PressAsync("f");
            await visitor.Page.Mouse.MoveAsync(500, 400, new() { Steps = 10 });
            await visitor.Page.Mouse.ClickAsync(500, 400);
            await visitor.PressAsync("Control+a");
        });
        await DoAsync("hiding and showing all", async () =>
        {
            await visitor.PressAsync("h");
            await visitor.PressAsync("Control+z");
            await visitor.SettleAsync();
        });
        Assert.Equal(LargeServer.Entities, (await visitor.PlacesAsync()).Length);
        Assert.Empty(visitor.Complaints);
        return longest;
    }

    [Fact]
    public async Task A_large_picture_can_be_read_shared_and_filtered_like_a_small_one()
    {
        await using var visitor = await server.VisitAsync(LargeServer.LinkTo(LargeServer.Entities));
        await FilledAsync(visitor);
        var places = await visitor.PlacesAsync();
        Assert.Equal(LargeServer.Entities + LargeServer.Relations, (await visitor.DrawnAsync()).Length);
        await visitor.AssertAccessibleAsync();
        await using var other = await server.VisitAsync(
            new Uri(visitor.Page.Url).PathAndQuery + new Uri(visitor.Page.Url).Fragment
        );
        await FilledAsync(other);
        Assert.Equal(places, await other.PlacesAsync());
        await visitor.DoAsync(() => visitor.Page.Locator("#legend button").First.ClickAsync());
        await visitor.SettleAsync();
        var some = await visitor.PlacesAsync();
        Assert.True(some.Length < places.Length);
        Assert.Empty(some.Except(places));
        Assert.Empty(visitor.Complaints);
    }

    private static async Task FilledAsync(Visitor visitor) =>
        await visitor.Page.EvaluateAsync(
            """
            async () => {
              while (!performance.getEntriesByName('graph-filled').length) await new Promise(done => setTimeout(done, 50));
            }
            """
        );

    private async Task<Figures> OursAsync()
    {
        await using var visitor = await server.BlankAsync(Microsoft.Playwright.ColorScheme.Light);
        await visitor.Page.GotoAsync(LargeServer.LinkTo(LargeServer.Entities));
        await FilledAsync(visitor);
        var first = await visitor.Page.EvaluateAsync<double>(
            "() => performance.getEntriesByName('graph-seen')[0].startTime - performance.getEntriesByName('graph-asked')[0].startTime"
        );
        return await FramesAsync(visitor, first, "document.getElementById('canvas')._cyreg.cy");
    }

    private async Task<Figures> PlainAsync()
    {
        await using var visitor = await server.BlankAsync(Microsoft.Playwright.ColorScheme.Light);
        await visitor.Page.RouteAsync("**/plain", route =>
            route.FulfillAsync(new() { ContentType = "text/html", Body = PlainPage.Html })
        );
        await visitor.Page.GotoAsync("/plain");
        await visitor.Page.WaitForFunctionAsync("() => 'first' in window", null, new() { Timeout = 120_000 });
        return await FramesAsync(visitor, await visitor.Page.EvaluateAsync<double>("() => first"), "globalThis.cy");
    }

    private static async Task<Figures> FramesAsync(Visitor visitor, double first, string cy)
    {
        var frames = await visitor.Page.EvaluateAsync<double[]>(
            PlainPage.Frames.Replace("CY", cy, StringComparison.Ordinal)
        );
        return new(first, frames[0], frames[1]);
    }

    /// <param name="First">Milliseconds to the first picture.</param>
    /// <param name="Pan">Frames a second.</param>
    /// <param name="Zoom">Frames a second.</param>
    private sealed record Figures(double First, double Pan, double Zoom)
    {
        public bool IsTwiceAsFastAs(Figures other) =>
            First * 2 <= other.First && Pan >= other.Pan * 2 && Zoom >= other.Zoom * 2;

        public Figures BestOf(Figures other) =>
            new(Math.Min(First, other.First), Math.Max(Pan, other.Pan), Math.Max(Zoom, other.Zoom));
    }
}
