using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.BrowserTests;

/// <summary>
/// A line that passes behind an entity reads as a relation that is not there: measured on what is really drawn.
/// </summary>
[Collection("reading")]
public sealed class LineTests(PageServer server)
{
    /// <summary>Pages of entities that are measured; KG_PAGES=1000 measures all of them.</summary>
    private static readonly int Pages = int.Parse(
        Environment.GetEnvironmentVariable("KG_PAGES") ?? "14",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private const string Entities = """
        async () => {
          const body = JSON.stringify({ query: '{ agents(first: 200) { nodes { id } } events(first: 200) { nodes { id } } }' });
          const { data } = await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
          return [...new Set([...data.agents.nodes, ...data.events.nodes].map(node => node.id))];
        }
        """;

    /// <summary>
    /// Lines closer than 4 to the edge of a shape that they do not end at, from the points that Cytoscape.js draws.
    /// </summary>
    private const string TooClose = """
        () => {
          const cy = document.getElementById('canvas')._cyreg.cy;
          const square = ['rectangle', 'round-rectangle', 'cut-rectangle', 'octagon', 'round-tag'];
          const far = (point, node) => {
            const { x, y } = node.position(), half = node.data('size') / 2;
            const [dx, dy] = [Math.abs(point.x - x), Math.abs(point.y - y)];
            if (!square.includes(node.data('shape'))) return Math.hypot(dx, dy) - half;
            return dx > half && dy > half ? Math.hypot(dx - half, dy - half) : Math.max(dx - half, dy - half);
          };
          const mix = (a, b, t) => a + (b - a) * t;
          return cy.edges().filter(edge => !edge.isLoop()).toArray().flatMap(edge => {
            const { allpts, edgeType } = edge._private.rscratch;
            const curved = edgeType !== 'straight' && edgeType !== 'segments';
            const points = [];
            for (let i = 0; i + (curved ? 5 : 3) < allpts.length; i += curved ? 4 : 2)
              for (let t = 0; t <= 1; t += 0.01) {
                const [x0, y0, x1, y1, x2, y2] = allpts.slice(i, i + 6);
                points.push(curved
                  ? { x: mix(mix(x0, x1, t), mix(x1, x2, t), t), y: mix(mix(y0, y1, t), mix(y1, y2, t), t) }
                  : { x: mix(x0, x1, t), y: mix(y0, y1, t) });
              }
            return cy.nodes().not(edge.connectedNodes()).toArray()
              .filter(node => points.some(point => far(point, node) < 4))
              .map(node => `${edge.data('label')} passes ${node.id()}`);
          });
        }
        """;

    private const string LineCount = "() => document.getElementById('canvas')._cyreg.cy.edges().length";

    [Fact]
    public async Task No_line_passes_behind_an_entity_that_it_does_not_end_at()
    {
        await using var visitor = await server.VisitAsync();
        var ids = await visitor.Page.EvaluateAsync<string[]>(Entities);
        var step = Math.Max(1, ids.Length / Pages);
        foreach (var id in ids.Where((_, i) => i % step == 0))
        {
            await visitor.TurnToAsync($"/entity/{id}");
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(TooClose));
        }
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Lines_stay_clear_when_something_is_expanded_or_dragged_and_what_is_placed_stays()
    {
        await using var visitor = await server.VisitAsync("/entity/viasna");
        var before = await visitor.PlacesAsync();
        await visitor.PressAsync("n");
        await visitor.PressAsync("e");
        Assert.Empty(before.Except(await visitor.PlacesAsync()));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(TooClose));
        await visitor.GoAsync("/entity/ales-bialiatski");
        var (x, y) = await visitor.SpotAsync("ales-bialiatski");
        var (toX, toY) = await visitor.SpotAsync("belarus");
        await visitor.Page.Mouse.MoveAsync(x, y);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync((x + toX) / 2, ((y + toY) / 2) + 70, new() { Steps = 5 });
        await visitor.Page.Mouse.UpAsync();
        await visitor.SettleAsync();
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(TooClose));
    }

    [Fact]
    public async Task Parallel_relations_are_one_line_with_a_number_that_opens_and_is_undone()
    {
        await using var visitor = await server.VisitAsync("/?n=ales-bialiatski,belarus");
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>(LineCount));
        await visitor.ClickLineAsync();
        await Expect(visitor.Details.Locator("h2")).ToHaveTextAsync("2 entities selected");
        await visitor.DoAsync(() =>
            visitor.Details.Locator(".text-button", new() { HasText = "one by one" }).ClickAsync()
        );
        Assert.True(await visitor.Page.EvaluateAsync<int>(LineCount) > 1);
        Assert.Contains("o=ales-bialiatski~belarus", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.PressAsync("Control+z");
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>(LineCount));
    }
}
