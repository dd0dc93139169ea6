namespace KnowledgeGraph.Benchmarks;

/// <summary>What the server's process takes, before and under load.</summary>
internal static class MemoryPart
{
    public static async Task RunAsync(Workspace workspace, IEnumerable<GraphSize> sizes)
    {
        var table = new Table("graph", "after start", "after one level", "after two levels, 32 clients", "peak");
        foreach (var size in sizes)
        {
            var graph = workspace.Graph(size);
            await using var server = await workspace.ServeAsync(size);
            var idle = server.Memory();
            await LoadAsync(Question.OneLevel(graph), 16);
            var one = server.Memory();
            await LoadAsync(Question.TwoLevels(graph), 32);
            table.Add(size.ToString(), Mb(idle), Mb(one), Mb(server.Memory()), Mb(server.PeakMemory()));

            Task LoadAsync(Question question, int clients) =>
                Load.RunAsync(
                    server.Address,
                    [.. graph.Roots(5_000).Select(id => question.AsText(server.GraphQL, new { id }))],
                    clients,
                    TimeSpan.FromSeconds(15),
                    server.Cpu
                );
        }
        table.Print("Resident memory of the server");
    }

    private static string Mb(double mb) => $"{mb:0} MB";
}
