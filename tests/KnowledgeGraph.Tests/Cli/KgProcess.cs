using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Stores.Neo4j.Opening;

namespace KnowledgeGraph.Tests;

/// <summary>The program as a process of its own, with Neo4j as its store; the password comes as the README
/// says.</summary>
internal sealed class KgProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private KgProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
                _output.AppendLine(line.Data);
        }
    }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    public static KgProcess Start(Neo4jOptions store, params string[] arguments)
    {
        string[] settings = ["--Store:Kind", "neo4j", "--Store:Url", store.Url, "--Store:User", store.User!];
        return new KgProcess(
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [Path.Combine(AppContext.BaseDirectory, "kg.dll"), .. arguments, .. settings]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment = { ["Store__Password"] = store.Password },
                }
            )!
        );
    }

    /// <summary>Runs it to its end, which must be a good one; what it printed.</summary>
    public static async Task<string> RunAsync(Neo4jOptions store, params string[] arguments)
    {
        await using var program = Start(store, arguments);
        await program._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(program._process.ExitCode == 0, program.Output);
        return program.Output;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
