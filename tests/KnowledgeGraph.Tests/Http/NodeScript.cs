using System.Diagnostics;

namespace KnowledgeGraph.Tests.Http;

/// <summary>Runs a script of the folder npm, whose packages are installed once from its lock file.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "npm");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static Task<string> RunAsync(string script, Uri address, params string[] more) =>
        RunAsync(script, [address.ToString(), .. more]);

    /// <summary>What a script prints that has to succeed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(script, arguments);
        Assert.True(exitCode == 0, $"{script} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>How a script ends that may fail; what it prints includes its errors then.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string script, params string[] arguments)
    {
        await Installed.Value;
        return await ProcessAsync("node", [script, .. arguments]);
    }

    // Hundreds of packages take half a minute: they stay until the lock file changes.
    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (
            installed.Exists
            && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))
        )
            return;
        var (exitCode, output) = await ProcessAsync("npm", "ci", "--no-audit", "--no-fund");
        Assert.True(exitCode == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> ProcessAsync(string program, params string[] arguments)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, process.ExitCode == 0 ? await output : $"{await output}{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
