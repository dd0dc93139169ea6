namespace KnowledgeGraph.Stores.Backups;

/// <summary>
/// One backup at a time for each folder: another would remove pieces that no manifest names yet. The system gives the
/// turn back when a process ends, however it ends.
/// </summary>
internal sealed class BackupTurn : IDisposable
{
    private const string Work = "taking-";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _lock;
    private readonly string _folder;

    private BackupTurn(FileStream @lock, string folder) => (_lock, _folder) = (@lock, folder);

    /// <summary>Waits for the turn; throws <see cref="IOException"/> when another backup has it for too long.</summary>
    public static async Task<BackupTurn> TakeAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        for (var deadline = DateTime.UtcNow + _patience; ; await Task.Delay(100, cancellation))
        {
            try
            {
                return new BackupTurn(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None),
                    folder
                );
            }
            catch (IOException error) when (error.GetType() == typeof(IOException) && File.Exists(path))
            {
                if (DateTime.UtcNow > deadline)
                    throw new IOException(
                        $"Another backup is being taken to {folder}; take this one when it is done.",
                        error
                    );
            }
        }
    }

    /// <summary>A folder to work in. Those that were left by backups that were killed are removed.</summary>
    public string MakeFolder()
    {
        foreach (var left in Directory.EnumerateDirectories(_folder, Work + "*"))
            Directory.Delete(left, recursive: true);
        var work = Path.Combine(_folder, $"{Work}{Guid.NewGuid():N}");
        PrivateFile.MakeFolder(work);
        return work;
    }

    public void Dispose() => _lock.Dispose();
}
