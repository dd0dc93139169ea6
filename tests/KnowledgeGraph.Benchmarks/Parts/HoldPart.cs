namespace KnowledgeGraph.Benchmarks;

/// <summary>Many clients ask over two levels for minutes: no error, steady times, and memory that stays where it is
/// after the first minute.</summary>
internal static class HoldPart
{
    private const int Clients = 32;

    public static async Task RunAsync(Workspace workspace, GraphSize size, int seconds)
    {
        var graph = workspace.Graph(size);
        await using var server = await workspace.ServeAsync(size);
        var question = Question.TwoLevels(graph);
        byte[][] requests = [.. graph.Roots(500).Select(id => question.AsText(server.GraphQL, new { id }))];
        foreach (var request in requests)
            await question.RequireWholeAsync(server.GraphQL, request);
        var table = new Table("until", "requests", "requests/s", "p50", "p99", "CPU/request", "memory");
        for (var held = 0; held < seconds; )
        {
            var part = Math.Min(60, seconds - held);
            held += part;
            // Throws at the first answer that is not 200, or not as long as the first one to the same question.
            var result = await Load.RunAsync(server.Address, requests, Clients, TimeSpan.FromSeconds(part), server.Cpu);
            table.Add(
                $"{held} s",
                $"{result.RequestsPerSecond * part:N0}",
                $"{result.RequestsPerSecond:N0}",
                Table.Ms(result.P50),
                Table.Ms(result.P99),
                Table.Ms(result.CpuPerRequest),
                $"{server.Memory():0} MB"
            );
        }
        table.Print($"Held: {question.Name}, {Clients} clients, {size}, no error");
    }
}
