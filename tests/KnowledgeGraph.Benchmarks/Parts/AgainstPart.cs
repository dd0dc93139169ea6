using KnowledgeGraph.Extracts;

namespace KnowledgeGraph.Benchmarks;

/// <summary>This build beside another one, in turns on the same graph, so that other work on the machine weighs on
/// both.</summary>
internal static class AgainstPart
{
    private const int Rounds = 3,
        MoreAtOnce = 300,
        MoreOneByOne = 300,
        MoreBefore = 900;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <param name="workspace">Where graphs and files are kept.</param>
    /// <param name="size">Of the graph.</param>
    /// <param name="other">The folder of the other build, with <c>kg.dll</c>.</param>
    public static async Task RunAsync(Workspace workspace, GraphSize size, string other)
    {
        // A file holds at most 20,000 values.
        var graph = workspace.Graph(size with { FactsPerArticle = 200 });
        var extracts = WriteExtracts(workspace, graph);
        var news = IncrementalPart.WriteFiles(workspace, graph, MoreAtOnce);
        BuiltProgram[] programs =
        [
            new("this", AppContext.BaseDirectory, Path.Combine(workspace.Folder, "against-this.db")),
            new("other", Path.GetFullPath(other), Path.Combine(workspace.Folder, "against-other.db")),
        ];
        // By measure, then by program: one value for each round.
        var found = new Dictionary<string, List<double>[]>();
        for (var round = 0; round < Rounds; round++)
        {
            // Who comes first changes: the second may find a warmer machine.
            foreach (var program in round % 2 == 0 ? programs : [.. programs.Reverse()])
            {
                var seeded = await program.SeedAsync(extracts);
                Note(program, "seed, s by the clock", seeded.Time.TotalSeconds);
                Note(program, "seed, s of CPU", seeded.Cpu.TotalSeconds);
                var more = await program.SeedMoreAsync(news);
                Note(program, $"{MoreAtOnce} articles more, s of CPU", more.Cpu.TotalSeconds);
                await using var server = await program.ServeAsync();
                Note(program, "start to the first answer, ms", server.StartTime.TotalMilliseconds);
                var one = await IncrementalPart.ImportAsync(server, graph, MoreAtOnce, MoreOneByOne, MoreBefore);
                Note(program, "one article more, ms of CPU", one.Cpu.TotalMilliseconds / MoreOneByOne);
                Note(program, "one article more, ms at p50", one.P50.TotalMilliseconds);
                Note(program, "one article more, ms at p99", one.P99.TotalMilliseconds);
                foreach (var (question, requests) in Questions(graph, server))
                {
                    await Load.RunAsync(server.Address, requests, 4, TimeSpan.FromSeconds(2), server.Cpu, 40_000);
                    var result = await Load.RunAsync(server.Address, requests, 16, Measured, server.Cpu);
                    Note(program, $"{question}, ms of CPU", result.CpuPerRequest.TotalMilliseconds);
                }
            }
        }
        var table = new Table("measure, median of three", "this", "other", "other / this");
        foreach (var (measure, values) in found)
        {
            var (ours, theirs) = (Median(values[0]), Median(values[1]));
            table.Add(measure, $"{ours:0.000}", $"{theirs:0.000}", $"{theirs / ours:0.00}");
        }
        table.Print($"This build beside {other}, in turns, {size}");

        void Note(BuiltProgram program, string measure, double value)
        {
            if (!found.TryGetValue(measure, out var values))
                found[measure] = values = [
                    [],
                    [],
                ];
            values[Array.IndexOf(programs, program)].Add(value);
        }
    }

    private static IEnumerable<(string Name, byte[][] Requests)> Questions(GeneratedGraph graph, ServerProcess server)
    {
        foreach (var question in (Question[])[Question.OneLevel(graph), Question.TwoLevels(graph)])
            yield return (
                question.Name,
                [.. graph.Roots(300).Select(id => question.AsText(server.GraphQL, new { id }))]
            );
        yield return (
            "search by name",
            [
                .. Enumerable
                    .Range(0, 300)
                    .Where(graph.Shape.IsMain)
                    .Select(entity =>
                        SearchPart.Search.AsText(server.GraphQL, new { text = graph.Extracts.Names(entity).Latin })
                    ),
            ]
        );
    }

    /// <summary>The extracts as files, once.</summary>
    private static string WriteExtracts(Workspace workspace, GeneratedGraph graph)
    {
        var folder = Path.Combine(workspace.Folder, "extracts-" + Path.GetFileName(workspace.PathOf(graph.Size)));
        if (Directory.Exists(folder))
            return folder;
        var unfinished = Directory.CreateDirectory(folder + ".part").FullName;
        foreach (var extract in graph.Extracts.All())
            File.WriteAllText(
                Path.Combine(unfinished, extract.Article.Id + ".article.yaml"),
                ExtractWriter.Write(extract)
            );
        Directory.Move(unfinished, folder);
        return folder;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
