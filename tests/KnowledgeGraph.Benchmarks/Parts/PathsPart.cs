using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Shortest ways between entities that are two to six hops apart.</summary>
internal static partial class PathsPart
{
    private static readonly Question Shortest = new(
        "shortest path",
        """
        query Path($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 6, first: 1) { length entities { id name } facts { id relation } } }
        """
    );

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        await using var server = await workspace.ServeAsync(size);
        using var connection = await Connection.OpenAsync(server.Address);
        var table = new Table("hops", "pairs", "p50", "p95", "slowest");
        var all = new List<long>();
        var byLength = new SortedDictionary<int, List<long>>();
        var pairs = graph.Pairs(40);
        foreach (var (from, to, _) in pairs.Take(50))
            await connection.AskAsync(Shortest.AsText(server.GraphQL, new { from, to }));
        foreach (var (from, to, _) in pairs)
        {
            var request = Shortest.AsText(server.GraphQL, new { from, to });
            var begin = Stopwatch.GetTimestamp();
            var answer = await connection.AskAsync(request);
            var time = Stopwatch.GetTimestamp() - begin;
            // What is hidden in paths or not asserted is no hop: the way may be longer than the plan says.
            var length = Length().Match(Encoding.UTF8.GetString(answer.Span)) is { Success: true } found
                ? int.Parse(found.Groups[1].ValueSpan)
                : 0;
            if (!byLength.TryGetValue(length, out var times))
                byLength[length] = times = [];
            times.Add(time);
            all.Add(time);
        }
        foreach (var (length, times) in byLength)
            Add(table, length == 0 ? "none in 6" : $"{length}", times);
        Add(table, "all", all);
        table.Print($"Shortest paths over HTTP, {size}");
    }

    private static void Add(Table table, string name, List<long> times)
    {
        long[] ordered = [.. times.Order()];
        table.Add(
            name,
            $"{ordered.Length}",
            Table.Ms(Load.At(ordered, 0.5)),
            Table.Ms(Load.At(ordered, 0.95)),
            Table.Ms(Load.At(ordered, 1))
        );
    }

    [GeneratedRegex("\"length\":([0-9]+)")]
    private static partial Regex Length();
}
