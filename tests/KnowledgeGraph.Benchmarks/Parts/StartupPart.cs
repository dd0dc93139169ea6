using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Benchmarks;

/// <summary>From the start of the process to the first answer, beside an ASP.NET application that does
/// nothing.</summary>
internal static class StartupPart
{
    private const int Times = 5;

    public static async Task RunAsync(Workspace workspace, IEnumerable<GraphSize> sizes)
    {
        var table = new Table("server", "start, median of 5", "memory");
        await MeasureAsync(table, "empty ASP.NET application", () =>
            ServerProcess.StartAsync("KnowledgeGraph.Benchmarks.dll", "/", "empty")
        );
        foreach (var size in sizes)
            await MeasureAsync(table, size.ToString(), () => workspace.ServeAsync(size));
        table.Print("Start to the first answer");
    }

    /// <summary>The empty application.</summary>
    public static async Task RunEmptyAsync(string urls)
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/", () => Results.Text("empty"));
        app.Urls.Add(urls);
        await app.RunAsync();
    }

    private static async Task MeasureAsync(Table table, string name, Func<Task<ServerProcess>> start)
    {
        var times = new List<TimeSpan>();
        var memory = 0.0;
        for (var i = 0; i < Times; i++)
        {
            await using var server = await start();
            times.Add(server.StartTime);
            memory = server.Memory();
        }
        table.Add(name, Table.Ms(times.Order().ElementAt(Times / 2)), $"{memory:0} MB");
    }
}
