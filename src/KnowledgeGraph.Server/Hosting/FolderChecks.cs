using System.Runtime.Versioning;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The folder of the graph: room, permissions, and a clock that agrees with what lies there.</summary>
internal static class FolderChecks
{
    // SQLite's log of a large import, and the new file of one into an empty graph.
    private const long LeastRoom = 1L << 30;

    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(2);

    public static IEnumerable<Finding> Run(IConfiguration configuration)
    {
        var folder = GraphFiles.Folder(configuration);
        yield return Writable(folder);
        if (!Directory.Exists(folder))
            yield break;
        yield return Room(folder, configuration);
        yield return Clock(folder);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var finding in Permissions(configuration))
                yield return finding;
        }
    }

    private static Finding Writable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".kg-doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Good("folder", $"{folder} can be written.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad(
                "folder",
                $"{folder} cannot be written by {Environment.UserName}: {error.Message} Give it to that user, "
                    + "or choose another one (Store:Path)."
            );
        }
    }

    private static Finding Room(string folder, IConfiguration configuration)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var graph = new FileInfo(GraphFiles.Named(configuration));
        var size = graph.Exists && GraphFiles.IsFile(configuration) ? graph.Length : 0;
        var wanted = Math.Max(LeastRoom, size);
        var text = GraphFiles.IsFile(configuration)
            ? $"{Megabytes(free)} MB are free, the graph has {Megabytes(size)} MB."
            : $"{Megabytes(free)} MB are free here; the graph is on a server.";
        return free >= wanted
            ? Finding.Good("disk", text)
            : Finding.Doubtful("disk", $"{text} Make room: an import or a backup may need {Megabytes(wanted)} MB.");
    }

    private static Finding Clock(string folder)
    {
        var now = DateTime.UtcNow;
        var ahead = Directory
            .EnumerateFiles(folder)
            .Where(file => File.GetLastWriteTimeUtc(file) > now + _slack)
            .FirstOrDefault();
        return ahead is null
            ? Finding.Good("clock", $"{now:u}; nothing in the folder is newer.")
            : Finding.Bad(
                "clock",
                $"It is {now:u} here, and {ahead} was written at {File.GetLastWriteTimeUtc(ahead):u}: changes and "
                    + "sessions would get wrong times. Set the clock."
            );
    }

    [UnsupportedOSPlatform("windows")]
    private static IEnumerable<Finding> Permissions(IConfiguration configuration)
    {
        const UnixFileMode others =
            UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        const UnixFileMode writers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var (accounts, graph) = (GraphFiles.Accounts(configuration), configuration.Setting("Store:Path")!);
        if (File.Exists(accounts))
            yield return (File.GetUnixFileMode(accounts) & others) == 0
                ? Finding.Good("permissions", "Nobody else reads the accounts.")
                : Finding.Bad(
                    "permissions",
                    $"Others can read {accounts} and try passwords on it: chmod 600 {accounts}"
                );
        if (File.Exists(graph) && (File.GetUnixFileMode(graph) & writers) != 0)
            yield return Finding.Bad("permissions", $"Others can write {graph}: chmod go-w {graph}");
    }

    private static string Megabytes(long bytes) => $"{bytes >> 20:N0}";
}
