using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The program beside @neo4j/graphql and graphql-yoga: both on one Neo4j with one graph, asked the same question in
/// turns, so that what else the machine does meets both alike.
/// </summary>
internal static class PeerPart
{
    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10),
        Measured = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        var roots = graph.Roots(500);
        await using var program = await workspace.ServeAsync(size);
        await using var peer = await PeerServer.StartAsync(graph.Shape.Main);
        var ordered = PeerServer.TwoLevels(graph.Shape.Main);
        var (ours, theirs) = (Question.TwoLevels(graph), PeerServer.AnyTwoLevels(graph.Shape.Main));
        await AnswersAreEqual.RequireAsync(roots, (program.GraphQL, ours), (peer.GraphQL, ordered));
        Asked[] asked =
        [
            new("this program", program, ours, roots),
            new("peer, the same ten", peer, ordered, roots),
            new("peer, any ten", peer, theirs, roots),
        ];
        foreach (var one in asked)
            await one.WarmUpAsync();

        var table = new Table("asked", "clients", "requests/s", "p50", "p99", "CPU/request", "of Neo4j");
        foreach (var clients in (int[])[1, 16])
        {
            var results = asked.ToDictionary(one => one, _ => new List<(LoadResult Load, TimeSpan Neo4j)>());
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var one in asked)
                    results[one].Add(await one.RunAsync(clients, Measured));
            }
            foreach (var (one, rounds) in results)
            {
                table.Add(
                    one.Name,
                    $"{clients}",
                    $"{Median(rounds, round => round.Load.RequestsPerSecond):N0}",
                    Ms(rounds, round => round.Load.P50),
                    Ms(rounds, round => round.Load.P99),
                    Ms(rounds, round => round.Load.CpuPerRequest),
                    Ms(rounds, round => round.Neo4j)
                );
            }
            foreach (var one in asked[1..])
            {
                var times =
                    Median(results[asked[0]], round => round.Load.RequestsPerSecond)
                    / Median(results[one], round => round.Load.RequestsPerSecond);
                Console.WriteLine($"{clients, 2} at once: {times:0.0} times the requests/s of {one.Name}");
            }
        }
        table.Print(
            $"Two levels, 10 neighbors with 10 each, {size}; equal answers for {roots.Count} entities; median "
                + $"of {Rounds} turns"
        );
    }

    private static string Ms<T>(IEnumerable<T> rounds, Func<T, TimeSpan> of) =>
        Table.Ms(TimeSpan.FromMilliseconds(Median(rounds, round => of(round).TotalMilliseconds)));

    private static double Median<T>(IEnumerable<T> rounds, Func<T, double> of) =>
        rounds.Select(of).Order().ElementAt(Rounds / 2);

    /// <summary>One who is asked.</summary>
    private sealed class Asked(string name, ServerProcess server, Question question, IReadOnlyList<string> roots)
    {
        private readonly byte[][] _requests = [.. roots.Select(id => question.AsText(server.GraphQL, new { id }))];

        public string Name => name;

        public async Task WarmUpAsync()
        {
            foreach (var request in _requests)
                await question.RequireWholeAsync(server.GraphQL, request);
            await RunAsync(16, WarmUp);
        }

        /// <summary>The load, and what of Neo4j's CPU time each request took.</summary>
        public async Task<(LoadResult Load, TimeSpan Neo4j)> RunAsync(int clients, TimeSpan time)
        {
            var before = Neo4jCpu();
            var result = await Load.RunAsync(server.Address, _requests, clients, time, server.Cpu);
            return (result, (Neo4jCpu() - before) / (result.RequestsPerSecond * time.TotalSeconds));
        }

        private static TimeSpan Neo4jCpu() =>
            Environment.GetEnvironmentVariable("KG_NEO4J_PID") is { Length: > 0 } id
                ? ServerProcess.CpuOf(int.Parse(id, CultureInfo.InvariantCulture))
                : TimeSpan.Zero;
    }
}
