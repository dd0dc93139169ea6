using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// A day of mixed use in an hour: people ask, search, edit, take edits back, export, watch, come and go, and some hang
/// up in the middle. Memory, handles and times must stay where they are.
/// </summary>
internal static class SoakPart
{
    private const double MostGrowth = 1.25;

    public static async Task RunAsync(Workspace workspace, GraphSize size, int minutes)
    {
        var graph = workspace.Graph(size);
        workspace.Delete(size);
        await using var server = await workspace.ServeAsync(size);
        using var client = new HttpClient { BaseAddress = server.Address };
        var users = new SoakUsers(client, graph);
        using var stop = new CancellationTokenSource();
        var working = users.WorkAsync(stop.Token);
        var table = new Table("after", "answers", "edits", "other", "p50", "p99", "memory", "handles");
        var (memory, handles, times) = (new List<double>(), new List<int>(), new List<double>());
        // Six reports at least, so that the first, in which all is compiled, can be left out.
        var parts = Math.Max(6, minutes);
        for (var part = 1; part <= parts; part++)
        {
            await Task.WhenAny(working, Task.Delay(TimeSpan.FromMinutes(minutes / (double)parts)));
            if (working.IsCompleted)
                await working;
            var taken = users.Take();
            memory.Add(server.Memory());
            handles.Add(server.Handles());
            times.Add(Load.At(taken.Times, 0.5).TotalMilliseconds);
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{minutes * part / (double)parts:0.0} min"),
                $"{taken.Times.Length:N0}",
                $"{taken.Edits:N0}",
                $"{taken.Others:N0}",
                Table.Ms(Load.At(taken.Times, 0.5)),
                Table.Ms(Load.At(taken.Times, 0.99)),
                $"{memory[^1]:0} MB",
                $"{handles[^1]}"
            );
        }
        stop.Cancel();
        await working;
        table.Print($"Mixed use for {minutes} minutes, {size}");
        Console.WriteLine($"{users.Late} answers took longer than the time limit");
        Require("memory", memory);
        Require("handles", [.. handles.Select(count => (double)count)]);
        Require("the time of half of the answers", times);
    }

    /// <summary>The last third beside the second sixth to the first half.</summary>
    private static void Require(string what, List<double> values)
    {
        var (early, late) = (Middle(values[1..(values.Count / 2)]), Middle(values[^(values.Count / 3)..]));
        Console.WriteLine($"{what}: {early:0.0} early, {late:0.0} late, {late / early:0.00} times as much");
        if (late > early * MostGrowth)
        {
            Console.WriteLine($"NOT FLAT: {what} grew to more than {MostGrowth:0.00} times as much.");
            Environment.ExitCode = 1;
        }
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
