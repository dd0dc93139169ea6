using CsCheck;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests;

public sealed class PathTests
{
    [Fact]
    public async Task Shortest_paths_come_first_and_equals_in_the_order_of_their_ids()
    {
        await using var world = await WalkWorld.OfAsync(
            "a follows c",
            "c follows d",
            "a follows b",
            "b follows d",
            "b follows c",
            "d follows a"
        );

        Assert.Equal(["a d", "a b d", "a c d", "a b c d"], await world.PathsAsync("a", "d", first: 4));
        Assert.Equal(["a d", "a b d"], await world.PathsAsync("a", "d", first: 2));
        Assert.Equal(["a d"], await world.PathsAsync("a", "d", maxHops: 1));
    }

    [Fact]
    public async Task Of_parallel_facts_the_one_with_the_smallest_id_is_the_hop()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "b follows a", "a siblingOf b");
        var ids = new[] { ("follows", "a", "b"), ("follows", "b", "a"), ("siblingOf", "a", "b") }.Select(fact =>
            FactId.Of(fact.Item1, fact.Item2, fact.Item3, Stance.Asserted, null, null)
        );

        var found = await GraphWalk.PathsAsync(
            world.Store,
            SmallWorld.Ontology,
            "a",
            "b",
            1,
            5,
            FactFilter.Everything,
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal([ids.Min()], Assert.Single(found.Paths).FactIds);
    }

    [Fact]
    public async Task Of_equally_long_ways_the_one_that_more_articles_report_comes_first()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "b follows d", "a follows c", "c follows d");
        await world.ReportAsync("second", "c follows d");

        Assert.Equal(["a c d", "a b d"], await world.PathsAsync("a", "d"));
        Assert.Equal(["a c d"], await world.PathsAsync("a", "d", first: 1));
    }

    [Fact]
    public async Task Of_parallel_facts_the_best_supported_is_the_hop()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "b follows a", "a siblingOf b");
        await world.ReportAsync("second", "b follows a");

        var found = await GraphWalk.PathsAsync(
            world.Store,
            SmallWorld.Ontology,
            "a",
            "b",
            1,
            5,
            FactFilter.Everything,
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal([FactId.Of("follows", "b", "a", Stance.Asserted, null, null)], Assert.Single(found.Paths).FactIds);
        Assert.Equal(1_333, found.Paths[0].Cost);
    }

    [Fact]
    public async Task A_detour_comes_first_when_it_is_far_better_supported_and_that_is_asked_for()
    {
        await using var world = await WalkWorld.OfAsync(
            "a follows b",
            "b follows c",
            "c follows e",
            "a follows x",
            "x follows y",
            "y follows z",
            "z follows e"
        );
        for (var i = 0; i < 9; i++)
            await world.ReportAsync($"article-{i}", "a follows x", "x follows y", "y follows z", "z follows e");

        Assert.Equal(["a b c e", "a x y z e"], await world.PathsAsync("a", "e"));
        Assert.Equal(["a x y z e", "a b c e"], await world.PathsAsync("a", "e", order: PathOrder.BestSupported));
        Assert.Equal(["a x y z e"], await world.PathsAsync("a", "e", first: 1, order: PathOrder.BestSupported));
        Assert.Equal(
            ["a b c e"],
            await world.PathsAsync("a", "e", maxHops: 3, first: 1, order: PathOrder.BestSupported)
        );
    }

    [Fact]
    public async Task Hidden_relations_and_what_is_not_asserted_are_no_hops()
    {
        await using var world = await WalkWorld.OfAsync(
            "event1 about a",
            "event1 about b",
            "a follows c Denied",
            "c follows b Alleged",
            "b follows d"
        );

        Assert.Empty(await world.PathsAsync("a", "b"));
        // Whoever names what is hidden wants it.
        Assert.Single(await world.PathsAsync("a", "b", filter: new FactFilter { Relations = ["about"] }));
        Assert.Equal(
            ["a c b"],
            await world.PathsAsync("a", "b", filter: new FactFilter { Stances = [Stance.Denied, Stance.Alleged] })
        );
    }

    [Fact]
    public async Task A_direction_holds_for_every_hop()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "c follows b", "c follows d", "b follows d");

        Assert.Equal(["a b d"], await world.PathsAsync("a", "d", filter: new FactFilter { Direction = Direction.Out }));
        Assert.Equal(["d b a"], await world.PathsAsync("d", "a", filter: new FactFilter { Direction = Direction.In }));
        Assert.Empty(await world.PathsAsync("d", "a", filter: new FactFilter { Direction = Direction.Out }));
    }

    [Fact]
    public async Task Kinds_are_asked_of_the_entities_on_the_way_but_not_of_the_ends()
    {
        await using var world = await WalkWorld.OfAsync(
            "a memberOf club1",
            "b memberOf club1",
            "a follows c",
            "c follows b"
        );

        Assert.Equal(["a club1 b"], await world.PathsAsync("a", "b", filter: new FactFilter { OtherKinds = ["Club"] }));
        Assert.Equal(["a c b"], await world.PathsAsync("a", "b", filter: new FactFilter { OtherKinds = ["Person"] }));
    }

    [Fact]
    public async Task There_is_no_way_to_itself_or_to_nobody()
    {
        await using var world = await WalkWorld.OfAsync("a follows b", "c follows d");

        Assert.Empty(await world.PathsAsync("a", "a"));
        Assert.Empty(await world.PathsAsync("a", "nobody"));
        Assert.Empty(await world.PathsAsync("a", "d", maxHops: 6));
    }

    [Fact]
    public async Task A_hub_is_passed_without_being_opened()
    {
        var fans = Enumerable.Range(0, 9_000).Select(i => $"fan{i:0000} follows star");
        await using var world = await WalkWorld.OfAsync([
            .. fans,
            "a follows star",
            "star follows b",
            "a follows x",
            "b follows y",
        ]);
        var before = world.Calls;

        Assert.Equal(["a star b"], await world.PathsAsync("a", "b", maxHops: 2));
        Assert.True(world.Calls - before <= 3, $"{world.Calls - before} calls");
        Assert.Equal(["a star fan0000"], await world.PathsAsync("a", "fan0000", first: 1));
    }

    [Fact]
    public async Task A_way_between_two_hubs_is_found_without_opening_them()
    {
        var fans = Enumerable
            .Range(0, 3_000)
            .SelectMany(i => new[] { $"fan{i:0000} follows star", $"fin{i:0000} follows moon" });
        await using var world = await WalkWorld.OfAsync([.. fans, "fan0007 follows fin0007", "star follows moon"]);

        Assert.Equal(["star moon"], await world.PathsAsync("star", "moon", first: 1));
        Assert.Equal(["star moon", "star fan0007 fin0007 moon"], await world.PathsAsync("star", "moon", maxHops: 3));
    }

    [Fact]
    public async Task Paths_are_those_that_trying_everything_finds() =>
        await Gen.Select(
                Gen.Select(Gen.Int[0, 7], Gen.Bool, Gen.Int[0, 7]).Array[1, 16],
                Gen.Int[1, 5],
                Gen.Int[1, 12],
                Gen.Enum<Direction>()
            )
            .SampleAsync(
                async (edges, hops, first, direction) =>
                {
                    var lines = edges
                        .Where(edge => edge.Item1 != edge.Item3)
                        .Select(edge => $"p{edge.Item1} {(edge.Item2 ? "follows" : "siblingOf")} p{edge.Item3}")
                        .ToList();
                    await using var world = await WalkWorld.OfAsync(lines);

                    // One article reports every second fact too, so that ways cost differently.
                    var twice = lines.Where((_, i) => i % 2 == 0).ToHashSet();
                    await world.ReportAsync("second", twice);
                    var all = TryEverything(lines, "p0", "p1", hops, direction)
                        .Select(
                            (path, i) =>
                                (
                                    Path: path,
                                    Length: path.Count(c => c == ' '),
                                    Cost: CostOf(path, lines, twice, direction),
                                    i
                                )
                        )
                        .ToList();
                    var filter = new FactFilter { Direction = direction };

                    return (await world.PathsAsync("p0", "p1", hops, first, filter)).SequenceEqual(
                            all.OrderBy(one => (one.Length, one.Cost, one.i)).Take(first).Select(one => one.Path)
                        )
                        && (
                            await world.PathsAsync("p0", "p1", hops, first, filter, PathOrder.BestSupported)
                        ).SequenceEqual(
                            all.OrderBy(one => (one.Cost, one.Length, one.i)).Take(first).Select(one => one.Path)
                        );
                },
                iter: 150,
                threads: 1
            );

    private static int CostOf(string path, List<string> lines, HashSet<string> twice, Direction direction)
    {
        var ids = path.Split(' ');
        return ids.Zip(ids.Skip(1))
            .Sum(step => lines.Where(line => Leads(line.Split(' '), step)).Min(line => IsTwice(line) ? 1_333 : 1_500));

        bool Leads(string[] line, (string From, string To) step) =>
            ((line[0], line[2]) == step && (line[1] == "siblingOf" || direction != Direction.In))
            || ((line[2], line[0]) == step && (line[1] == "siblingOf" || direction != Direction.Out));

        // A symmetric fact is the same whichever way it is written.
        bool IsTwice(string line) =>
            twice.Contains(line)
            || (line.Split(' ') is [var one, "siblingOf", var other] && twice.Contains($"{other} siblingOf {one}"));
    }

    private static IEnumerable<string> TryEverything(
        List<string> lines,
        string from,
        string to,
        int hops,
        Direction direction
    )
    {
        var steps = new List<(string From, string To)>();
        foreach (var line in lines.Select(line => line.Split(' ')))
        {
            var isSymmetric = line[1] == "siblingOf";
            if (isSymmetric || direction != Direction.In)
                steps.Add((line[0], line[2]));
            if (isSymmetric || direction != Direction.Out)
                steps.Add((line[2], line[0]));
        }
        var next = steps.ToLookup(step => step.From, step => step.To);
        IEnumerable<string[]> paths =
        [
            [from],
        ];
        for (var length = 1; length <= hops; length++)
        {
            paths =
            [
                .. paths
                    .Where(path => path[^1] != to)
                    .SelectMany(path => next[path[^1]].Distinct().Except(path).Select(id => (string[])[.. path, id])),
            ];
            foreach (
                var path in paths
                    .Where(path => path[^1] == to)
                    .Select(path => string.Join(' ', path))
                    .Order(StringComparer.Ordinal)
            )
                yield return path;
        }
    }
}
