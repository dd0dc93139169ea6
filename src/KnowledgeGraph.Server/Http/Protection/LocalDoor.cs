using KnowledgeGraph.Server.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// A socket beside the graph, by which <c>kg</c> reaches the server that has it open. Only the user of the server can
/// open it, who could open the graph too: whoever comes by it is an admin.
/// </summary>
internal sealed class LocalDoor
{
    private static readonly LocalDoor _mark = new();

    private LocalDoor() { }

    /// <summary>Makes its folder, whose graph this process has locked; null where it can't be.</summary>
    public static string? Prepare(IConfiguration configuration)
    {
        if (GraphFiles.Socket(configuration) is not { } path)
            return null;
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        // Left by a server that was killed.
        File.Delete(path);
        return $"http://unix:{path}";
    }

    /// <summary>Marks whoever comes by it: their connection has this as a feature.</summary>
    public static void Mark(ListenOptions endpoint, IConfiguration configuration)
    {
        if (endpoint.SocketPath is not { } path || path != GraphFiles.Socket(configuration))
            return;
        endpoint.Use(next =>
            connection =>
            {
                connection.Features.Set(_mark);
                return next(connection);
            }
        );
    }
}
