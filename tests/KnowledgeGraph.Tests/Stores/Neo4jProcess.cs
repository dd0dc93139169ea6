using System.Diagnostics;
using KnowledgeGraph.Stores.Neo4j.Opening;

namespace KnowledgeGraph.Tests;

/// <summary>A Neo4j server of a test's own, which it may kill; KG_NEO4J_START, or else ../shared/neo4j/start, is the
/// script that starts one.</summary>
internal sealed class Neo4jProcess : IDisposable
{
    private readonly string _script;
    private readonly TemporaryFolder _folder = new();
    private Dictionary<string, string> _settings = [];
    private Task _starting = Task.CompletedTask;

    private Neo4jProcess(string script) => _script = script;

    public Neo4jOptions Options =>
        new(_settings["KG_NEO4J_URL"], User: _settings["KG_NEO4J_USER"], Password: _settings["KG_NEO4J_PASSWORD"]);

    /// <summary>Starts a server, or skips the test when there is no script.</summary>
    public static async Task<Neo4jProcess> StartAsync(CancellationToken cancellation)
    {
        var script = Environment.GetEnvironmentVariable("KG_NEO4J_START")
            ?? Path.Combine(Repository(), "..", "shared", "neo4j", "start");
        Assert.SkipUnless(File.Exists(script), "No Neo4j to kill: set KG_NEO4J_START to the script that starts one.");
        var process = new Neo4jProcess(script);
        await process.StartAgainAsync(cancellation);
        return process;
    }

    /// <summary>Starts it on the same data and, from the second time on, the same port.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        var port = _settings.TryGetValue("KG_NEO4J_URL", out var url)
            ? new[] { "--http", new Uri(url).Port.ToString() }
            : [];
        using var start = Process.Start(
            new ProcessStartInfo(_script, ["--home", _folder.Path, "--heap", "384m", .. port])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await start.StandardOutput.ReadToEndAsync(cancellation);
        await start.WaitForExitAsync(cancellation);
        Assert.Equal(0, start.ExitCode);
        _settings = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }

    /// <summary>The same, without waiting for it.</summary>
    public void BeginStartAgain(CancellationToken cancellation) => _starting = StartAgainAsync(cancellation);

    /// <summary>Waits until what was begun is done.</summary>
    public Task RunningAsync(CancellationToken cancellation) => _starting.WaitAsync(cancellation);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? AppContext.BaseDirectory;
    }

    /// <summary>As a power cut does.</summary>
    public async Task KillAsync()
    {
        using var server = Process.GetProcessById(int.Parse(_settings["KG_NEO4J_PID"]));
        server.Kill();
        await server.WaitForExitAsync();
    }

    public void Dispose()
    {
        try
        {
            using var server = Process.GetProcessById(int.Parse(_settings["KG_NEO4J_PID"]));
            server.Kill();
            server.WaitForExit(5000);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // It is dead already.
        }
        _folder.Dispose();
    }
}
