using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>How fast <c>kg import</c> reads, writes and reads again a list, each in a process of its own.</summary>
internal static class ListsPart
{
    private static readonly (string Name, string[] More)[] Runs =
    [
        ("read", ["--dry-run"]),
        ("write", []),
        ("again", []),
    ];

    public static async Task RunAsync(Workspace workspace, int entities, int seed, string? other)
    {
        var list = Path.Combine(workspace.Folder, $"list-{entities}.ftm.json");
        ListFile.Write(list, entities, seed);
        var builds = new List<BuiltProgram> { Build("this", AppContext.BaseDirectory) };
        if (other is not null)
            builds.Add(Build("other", Path.GetFullPath(other)));
        builds.ForEach(build => build.Delete());
        var table = new Table("run", "build", "time", "entities/s", "CPU", "memory at most");
        foreach (var (name, more) in Runs)
        {
            foreach (var build in builds)
            {
                var (time, cpu, memory) = await build.RunAsync([
                    "import",
                    list,
                    "--list-version",
                    "2026-01-01",
                    .. more,
                ]);
                var speed = entities / time.TotalSeconds;
                table.Add(name, build.Name, Seconds(time), $"{speed:N0}", Seconds(cpu), $"{memory / 1e6:N0} MB");
            }
        }
        table.Print($"A list of {entities:N0} entities of FollowTheMoney");

        BuiltProgram Build(string name, string folder) =>
            new(name, folder, Path.Combine(workspace.Folder, $"list-{name}.db"));
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
