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
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, "seed", extracts, "--Store:Path", graph])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var cpu = TimeSpan.Zero;
        // A process that has ended tells its CPU time no more.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            try
            {
                cpu = ServerProcess.CpuOf(process.Id);
            }
            catch (IOException)
            {
                // It ended between the two.
            }
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} cannot seed: {await output}");
        return (clock.Elapsed, cpu);
    }

    public Task<ServerProcess> ServeAsync() =>
        ServerProcess.StartAsync(
            address => new ProcessStartInfo("dotnet", [Program, "--Store:Path", graph, "--urls", address.ToString()])
            {
                WorkingDirectory = folder,
            },
            "/graphql?query=%7B__typename%7D"
        );

    private void Delete()
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(graph)!, Path.GetFileName(graph) + "*"))
            File.Delete(file);
    }

    private string Program => Path.Combine(folder, "kg.dll");
}
