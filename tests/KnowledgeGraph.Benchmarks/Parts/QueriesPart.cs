namespace KnowledgeGraph.Benchmarks;

/// <summary>Questions over one and two levels, over HTTP, on graphs of growing size.</summary>
internal static class QueriesPart
{
    private const int WarmUp = 10_000;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Workspace workspace, IEnumerable<GraphSize> sizes)
    {
        var table = new Table("question", "graph", "clients", "requests/s", "p50", "p99", "CPU/request");
        foreach (var size in sizes)
        {
            var graph = workspace.Graph(size);
            await using var server = await workspace.ServeAsync(size);
            foreach (var question in (Question[])[Question.OneLevel(graph), Question.TwoLevels(graph)])
            {
                byte[][] requests = [.. graph.Roots(500).Select(id => question.AsText(server.GraphQL, new { id }))];
                foreach (var request in requests)
                    await question.RequireWholeAsync(server.GraphQL, request);
                await Load.RunAsync(server.Address, requests, 4, TimeSpan.FromSeconds(3), server.Cpu, WarmUp);
                foreach (var clients in (int[])[1, 16, 32])
                {
                    var result = await Load.RunAsync(server.Address, requests, clients, Measured, server.Cpu);
                    table.Add(
                        question.Name,
                        size.ToString(),
                        $"{clients}",
                        $"{result.RequestsPerSecond:N0}",
                        Table.Ms(result.P50),
                        Table.Ms(result.P99),
                        Table.Ms(result.CpuPerRequest)
                    );
                }
            }
        }
        table.Print("Queries over HTTP, warm, client on the same machine");
    }
}
