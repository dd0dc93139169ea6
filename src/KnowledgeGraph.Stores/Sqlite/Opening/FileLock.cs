using KnowledgeGraph.Stores.Sqlite.Layout;

namespace KnowledgeGraph.Stores.Sqlite.Opening;

/// <summary>Lets one process at a time open a graph.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The system lets go of the lock when the process ends, however it ends.</summary>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellation)
    {
        HardLinks.RequireNone(path);
        // There is one lock, whatever the file is called.
        var file = LinkedFile.Followed(path) + ".lock";
        for (var deadline = DateTime.UtcNow + Patience; ; await Task.Delay(50, cancellation))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error.GetType() == typeof(IOException))
            {
                if (DateTime.UtcNow > deadline)
                    throw StoreErrors.Locked(path, error);
            }
        }
    }
}
