using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A server in a process of its own, so that its time and memory are its own too.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public Uri GraphQL => new(Address, "/graphql");

    /// <summary>From start to the first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Starts a .NET program of the output folder and waits until the path is answered.</summary>
    public static Task<ServerProcess> StartAsync(string program, string path, params string[] args) =>
        StartAsync(
            address => new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, program), .. args, "--urls", address.ToString()]
            )
            {
                WorkingDirectory = AppContext.BaseDirectory,
            },
            path
        );

    /// <summary>Starts a program at a free address and waits until the path is answered.</summary>
    public static async Task<ServerProcess> StartAsync(Func<Uri, ProcessStartInfo> program, string path)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = program(address);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        var output = new List<string>();
        server._process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                lock (output)
                    output.Add(line.Data);
        };
        server._process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                lock (output)
                    output.Add(line.Data);
        };
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        using var client = new HttpClient();
        while (!await AnswersAsync(client, new Uri(address, path)))
        {
            if (server._process.HasExited)
                throw new InvalidOperationException($"The server ended: {string.Join('\n', output)}");
            if (clock.Elapsed > TimeSpan.FromMinutes(2))
                throw new TimeoutException("The server does not answer.");
            await Task.Delay(5);
        }
        server.StartTime = clock.Elapsed;
        return server;
    }

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu() => CpuOf(_process.Id);

    /// <summary>The same of any process.</summary>
    public static TimeSpan CpuOf(int process)
    {
        // Fields 14 and 15, in ticks of 10 ms; the second field may hold spaces and ends with ')'.
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(
            10
                * (
                    long.Parse(fields[11], CultureInfo.InvariantCulture)
                    + long.Parse(fields[12], CultureInfo.InvariantCulture)
                )
        );
    }

    /// <summary>Resident memory now, in MB.</summary>
    public double Memory() => Status("VmRSS:");

    /// <summary>Files, sockets and the like that it has open.</summary>
    public int Handles() => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    /// <summary>The most it ever had, in MB.</summary>
    public double PeakMemory() => Status("VmHWM:");

    private double Status(string name) =>
        double.Parse(
            File.ReadLines($"/proc/{_process.Id}/status")
                .First(line => line.StartsWith(name, StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture
        ) / 1024;

    private static async Task<bool> AnswersAsync(HttpClient client, Uri url)
    {
        try
        {
            using var response = await client.GetAsync(url);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
