using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Tests.Reliability;

/// <summary>The program as a process that is killed without a word (SIGKILL).</summary>
internal sealed class KilledProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KilledProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            Add(line.Data);
            if (line.Data?.Trim() is { } text && text.StartsWith("Page", StringComparison.Ordinal))
                _address.TrySetResult(new Uri(text[4..].Trim()));
        };
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"It ended: {Output}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where a server answers, as soon as it does.</summary>
    public Task<Uri> Address => _address.Task;

    public bool HasExited => _process.HasExited;

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static KilledProgram Start(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    /// <summary>Within a limit of the shell, <c>ulimit -n 200</c> for instance.</summary>
    public static KilledProgram StartWithin(string limit, params string[] arguments) =>
        Start("bash", ["-c", $"{limit}; exec dotnet \"$@\"", "kg", Program, .. arguments]);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "kg.dll");

    private static KilledProgram Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Else .NET makes a file of 256 MB for its code, and dies under a limit of the size of files.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new KilledProgram(Process.Start(start)!);
    }

    private void Add(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task ExitAsync(TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        await _process.WaitForExitAsync(end.Token);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
