using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests;

public sealed class NeighborhoodTests
{
    [Fact]
    public async Task Nearer_entities_come_first_then_those_that_more_lead_to_then_the_better_connected()
    {
        await using var world = await WalkWorld.OfAsync(
            "a follows b",
            "a follows c",
            "c follows d",
            "b follows e",
            "c follows e",
            "e follows f",
            "c follows b"
        );

        Assert.Equal(["a", "c", "b"], Ids(await AroundAsync(world, "a", depth: 1)));
        Assert.Equal(["a", "c", "b", "e", "d"], Ids(await AroundAsync(world, "a", depth: 2)));
        Assert.Equal(["a", "c", "b", "e", "d", "f"], Ids(await AroundAsync(world, "a", depth: 3)));
    }

    [Fact]
    public async Task Facts_among_the_neighbors_are_there_too()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "a follows c", "b follows c", "c follows d");

        Assert.Equal(["a follows b", "a follows c", "b follows c"], Facts(await AroundAsync(world, "a", depth: 1)));
    }

    [Fact]
    public async Task Walks_skip_filtered_facts()
    {
        await using var world = await WalkWorld.OfAsync(
            "a follows b",
            "a memberOf club1",
            "club2 founded club1",
            "b memberOf club1"
        );

        Assert.Equal(
            ["a", "club1"],
            Ids(await AroundAsync(world, "a", 1, filter: new FactFilter { OtherKinds = ["Club"] }))
        );
        Assert.Equal(
            ["a memberOf club1"],
            Facts(await AroundAsync(world, "a", 1, filter: new FactFilter { OtherKinds = ["Club"] }))
        );
        Assert.Equal(
            ["a", "b"],
            Ids(await AroundAsync(world, "a", 2, filter: new FactFilter { Relations = ["follows"] }))
        );
        Assert.Equal(
            ["club1"],
            Ids(await AroundAsync(world, "club1", 1, filter: new FactFilter { Direction = Direction.Out }))
        );
    }

    [Fact]
    public async Task The_limit_keeps_the_nearest_and_says_that_there_is_more()
    {
        await using var world = await WalkWorld.OfAsync(
            "a follows b",
            "a follows c",
            "c follows d",
            "c follows e",
            "b follows f",
            "c follows g"
        );

        var small = await AroundAsync(world, "a", depth: 3, limit: 3);
        Assert.Equal(["a", "c", "b"], Ids(small));
        Assert.True(small.Truncated);
        Assert.True((await AroundAsync(world, "a", depth: 2, limit: 2)).Truncated);
        Assert.False((await AroundAsync(world, "a", depth: 1, limit: 3)).Truncated);
        Assert.False((await AroundAsync(world, "a", depth: 2, limit: 7)).Truncated);
    }

    [Fact]
    public async Task Which_of_the_equally_near_come_first_can_be_chosen()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "a follows c", "a follows d", "d follows e");
        await world.ReportAsync("second", "a follows c");
        async Task<IEnumerable<string>> By(FactField field, bool descending) =>
            (
                await GraphWalk.NeighborhoodAsync(
                    world.Store,
                    SmallWorld.Ontology,
                    "a",
                    1,
                    FactFilter.Everything,
                    3,
                    new FactOrder(field, descending),
                    TestContext.Current.CancellationToken
                )
            )!.Entities.Select(entity => entity.Id);

        Assert.Equal(["a", "d"], Ids(await AroundAsync(world, "a", depth: 1, limit: 2)));
        Assert.Equal(["a", "c"], (await By(FactField.ArticleCount, descending: true)).Take(2));
        Assert.Equal(["a", "b", "c"], await By(FactField.OtherName, descending: false));
        Assert.Equal(["a", "d", "c"], await By(FactField.OtherName, descending: true));
    }

    [Fact]
    public async Task Nobody_has_no_neighborhood()
    {
        await using var world = await WalkWorld.OfAsync("a follows b");

        Assert.Null(
            await GraphWalk.NeighborhoodAsync(
                world.Store,
                SmallWorld.Ontology,
                "nobody",
                2,
                FactFilter.Everything,
                10,
                cancellation: TestContext.Current.CancellationToken
            )
        );
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public async Task The_number_of_store_calls_depends_on_the_depth_only(int neighbors)
    {
        var lines = Enumerable
            .Range(0, neighbors)
            .SelectMany(i =>
                new[] { $"a follows b{i:0000}", $"b{i:0000} follows c{i / 10:0000}", $"c{i / 10:0000} follows d" }
            );
        await using var world = await WalkWorld.OfAsync(lines);

        foreach (var depth in new[] { 1, 2, 3 })
        {
            var before = world.Calls;
            await AroundAsync(world, "a", depth, limit: 500);
            Assert.True(world.Calls - before <= depth + 2, $"{world.Calls - before} calls for depth {depth}");
        }
    }

    private static async Task<Neighborhood> AroundAsync(
        WalkWorld world,
        string id,
        int depth,
        int limit = 100,
        FactFilter? filter = null
    ) =>
        (
            await GraphWalk.NeighborhoodAsync(
                world.Store,
                SmallWorld.Ontology,
                id,
                depth,
                filter ?? FactFilter.Everything,
                limit
            )
        )!;

    private static IEnumerable<string> Ids(Neighborhood part) => part.Entities.Select(entity => entity.Id);

    private static IEnumerable<string> Facts(Neighborhood part) =>
        part.Facts.Select(fact => $"{fact.Subject} {fact.Relation} {fact.Object}").Order(StringComparer.Ordinal);
}
