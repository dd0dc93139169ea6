using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>One build of the program, with a graph of its own: another build may lay its file out otherwise.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="folder">Where its <c>kg.dll</c> stands.</param>
/// <param name="graph">The SQLite file it fills and serves.</param>
internal sealed class BuiltProgram(string name, string folder, string graph)
{
    public string Name => name;

    /// <summary>Fills an empty graph from files; the clock and the CPU time of the process.</summary>
    public Task<(TimeSpan Time, TimeSpan Cpu)> SeedAsync(string extracts)
    {
        Delete();
        return SeedMoreAsync(extracts);
    }

    /// <summary>Takes a copy of a graph for its own.</summary>
    public void Take(string other)
    {
        Delete();
        File.Copy(other, graph);
    }

    /// <summary>Writes files into the graph as it is.</summary>
    public async Task<(TimeSpan Time, TimeSpan Cpu)> SeedMoreAsync(string extracts)
    {
        var (time, cpu, _) = await RunAsync("seed", extracts);
        return (time, cpu);
    }

    /// <summary>Runs a verb on the graph; the clock, the CPU time and the most memory of the process.</summary>
    public async Task<(TimeSpan Time, TimeSpan Cpu, long Memory)> RunAsync(params string[] words)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. words, "--Store:Path", graph])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (cpu, memory) = (TimeSpan.Zero, 0L);
        // A process that has ended tells its CPU time no more.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            try
            {
                cpu = ServerProcess.CpuOf(process.Id);
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (Exception error) when (error is IOException or InvalidOperationException)
            {
                // It ended between the two.
            }
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} cannot {words[0]}: {await output}");
        return (clock.Elapsed, cpu, memory);
    }

    public Task<ServerProcess> ServeAsync() =>
        ServerProcess.StartAsync(
            address => new ProcessStartInfo("dotnet", [Program, "--Store:Path", graph, "--urls", address.ToString()])
            {
                WorkingDirectory = folder,
            },
            "/graphql?query=%7B__typename%7D"
        );

    /// <summary>Begins with an empty graph.</summary>
    public void Delete()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(graph)!, Path.GetFileName(graph) + "*"))
            File.Delete(file);
    }

    private string Program => Path.Combine(folder, "kg.dll");
}
