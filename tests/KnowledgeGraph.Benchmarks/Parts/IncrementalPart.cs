using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Extracts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Articles that come when a graph is there: many as files at once, and one at a time over HTTP.</summary>
internal static class IncrementalPart
{
    private const int AtOnce = 1_000,
        OneByOne = 300,
        // Until the server has compiled what it needs, an article takes three times as long.
        WarmUp = 600;

    private static readonly Question Import = new(
        "import",
        "mutation Import($text: String!) { importExtract(text: $text) { sequence errors { message } } }"
    );

    public static async Task RunAsync(Workspace workspace, GraphSize size)
    {
        await workspace.ImportAsync(size);
        var program = new BuiltProgram("this", AppContext.BaseDirectory, Path.Combine(workspace.Folder, "news.db"));
        program.Take(workspace.PathOf(size));
        var files = WriteFiles(workspace, workspace.Graph(size), AtOnce);
        var table = new Table("articles", "time", "CPU", "CPU/article", "p50", "p99");
        foreach (var name in (string[])[$"{AtOnce:N0} as files", "the same again: no change"])
            AddTo(table, name, await program.SeedMoreAsync(files), AtOnce);
        await using var server = await program.ServeAsync();
        var one = await ImportAsync(server, workspace.Graph(size), AtOnce, OneByOne, WarmUp);
        AddTo(table, $"{OneByOne} one by one over HTTP", (one.Time, one.Cpu), OneByOne, one.P50, one.P99);
        table.Print($"Articles of twenty facts into {size}");
    }

    /// <summary>Articles as files, once.</summary>
    public static string WriteFiles(Workspace workspace, GeneratedGraph graph, int count)
    {
        var name = Path.GetFileNameWithoutExtension(workspace.PathOf(graph.Size));
        var folder = Path.Combine(workspace.Folder, $"news-{count}-{name}");
        if (Directory.Exists(folder))
            return folder;
        var unfinished = Directory.CreateDirectory(folder + ".part").FullName;
        foreach (var extract in Enumerable.Range(0, count).Select(graph.Extracts.News))
            File.WriteAllText(Path.Combine(unfinished, $"{extract.Article.Id}.yaml"), ExtractWriter.Write(extract));
        Directory.Move(unfinished, folder);
        return folder;
    }

    /// <summary>One after the other over one connection; those that came before the first do not count.</summary>
    public static async Task<(TimeSpan Time, TimeSpan Cpu, TimeSpan P50, TimeSpan P99)> ImportAsync(
        ServerProcess server,
        GeneratedGraph graph,
        int first,
        int count,
        int warmUp
    )
    {
        using var connection = await Connection.OpenAsync(server.Address);
        var texts = Enumerable.Range(first, count + warmUp).Select(graph.Extracts.News).Select(ExtractWriter.Write);
        byte[][] requests = [.. texts.Select(text => Import.AsText(server.GraphQL, new { text }))];
        foreach (var request in requests[..warmUp])
            await AskAsync(connection, request);
        var (cpu, clock, each) = (server.Cpu(), Stopwatch.StartNew(), new List<long>(count));
        foreach (var request in requests[warmUp..])
        {
            var begin = Stopwatch.GetTimestamp();
            await AskAsync(connection, request);
            each.Add(Stopwatch.GetTimestamp() - begin);
        }
        var (time, used) = (clock.Elapsed, server.Cpu() - cpu);
        long[] ordered = [.. each.Order()];
        return (time, used, Load.At(ordered, 0.5), Load.At(ordered, 0.99));
    }

    private static async Task AskAsync(Connection connection, byte[] request)
    {
        var answer = Encoding.UTF8.GetString((await connection.AskAsync(request)).Span);
        if (!answer.Contains("\"errors\":[]", StringComparison.Ordinal))
            throw new InvalidOperationException(answer);
    }

    private static void AddTo(
        Table table,
        string name,
        (TimeSpan Time, TimeSpan Cpu) effort,
        int articles,
        TimeSpan? p50 = null,
        TimeSpan? p99 = null
    ) =>
        table.Add(
            name,
            $"{effort.Time.TotalSeconds:0.0} s",
            $"{effort.Cpu.TotalSeconds:0.0} s",
            Table.Ms(effort.Cpu / articles),
            p50 is { } half ? Table.Ms(half) : "",
            p99 is { } most ? Table.Ms(most) : ""
        );
}
