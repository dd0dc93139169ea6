using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Server.Accounts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What it costs that a server has accounts: the same questions without them, and with a key, in
/// turns.</summary>
internal static class AccountsPart
{
    private const int Rounds = 7;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        var graph = workspace.Graph(size);
        await workspace.ImportAsync(size);
        var (open, closed) = (Copy(workspace, size, "without"), Copy(workspace, size, "with"));
        var accounts = new AccountsFile(Path.Combine(Path.GetDirectoryName(closed)!, "accounts.db"));
        new People(accounts, TimeProvider.System).Add("ada", "four words of hers", Role.Admin);
        var key = new ApiKeys(accounts, TimeProvider.System).Add("bench", Role.Reader, TimeSpan.FromDays(1));
        await using var without = await ServeAsync(open);
        await using var with = await ServeAsync(closed);
        var sides = new[]
        {
            (Server: without, Requests: Requests(without, null), Times: new List<double>()),
            (Server: with, Requests: Requests(with, key), Times: new List<double>()),
        };
        foreach (var (server, requests, _) in sides)
            await Load.RunAsync(server.Address, requests, 4, TimeSpan.FromSeconds(4), server.Cpu, 4_000);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (server, requests, times) in round % 2 == 0 ? sides : [.. sides.Reverse()])
            {
                var result = await Load.RunAsync(server.Address, requests, 8, Measured, server.Cpu);
                times.Add(result.CpuPerRequest.TotalMilliseconds);
            }
            ratios.Add(sides[1].Times[^1] / sides[0].Times[^1]);
        }
        var table = new Table("CPU of a request, ms", "without accounts", "with a key", "with / without");
        table.Add($"median of {Rounds}", $"{Median(sides[0].Times):0.000}", $"{Median(sides[1].Times):0.000}", "");
        table.Add("least", $"{sides[0].Times.Min():0.000}", $"{sides[1].Times.Min():0.000}", "");
        table.Add("median of the ratios", "", "", $"{Median(ratios):0.000}");
        table.Print($"Accounts: {Question.TwoLevels(graph).Name}, in turns, {size}");

        byte[][] Requests(ServerProcess server, string? bearer)
        {
            var question = Question.TwoLevels(graph);
            return [.. graph.Roots(300).Select(id => question.AsText(server.GraphQL, new { id }, bearer))];
        }
    }

    private static string Copy(Workspace workspace, GraphSize size, string name)
    {
        SqliteConnection.ClearAllPools();
        var folder = Path.Combine(workspace.Folder, $"accounts-{name}");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, "graph.db");
        File.Copy(workspace.PathOf(size), copy);
        return copy;
    }

    private static Task<ServerProcess> ServeAsync(string graph) =>
        // The page, which everybody may have: a question would need the key.
        ServerProcess.StartAsync("kg.dll", "/health", "--Store:Path", graph);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
