namespace KnowledgeGraph.Stores.Backups;

/// <summary>A folder of backups: a manifest each, and the pieces that all of them share.</summary>
internal sealed class BackupFolder(string folder)
{
    private readonly ChunkFolder _chunks = new(Path.Combine(folder, "chunks"));

    private string Manifests => Path.Combine(folder, "manifests");

    /// <summary>The backups, oldest first; the ones that cannot be read are left out.</summary>
    public IReadOnlyList<string> List() =>
        Directory.Exists(Manifests)
            ? [.. Directory.EnumerateFiles(Manifests, "*.json").Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Keeps files as one backup, then forgets all but the newest ones.</summary>
    /// <param name="files">Where each lies, and its name when it is restored.</param>
    /// <param name="sequence">Number of the last change in them.</param>
    /// <param name="at">When they were taken.</param>
    /// <param name="keep">How many backups stay; 0 = all.</param>
    /// <param name="cancellation">Stops between pieces; what was there before stays whole.</param>
    public BackupReport Add(
        IReadOnlyList<(string Path, string Name)> files,
        long sequence,
        DateTimeOffset at,
        int keep,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(Manifests);
        var fresh = 0L;
        var kept = new List<BackupFile>();
        foreach (var (path, name) in files)
        {
            var (file, bytes) = _chunks.Keep(path, name, cancellation);
            fresh += bytes;
            kept.Add(file);
        }
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, at.ToUniversalTime(), sequence, kept);
        var target = Path.Combine(Manifests, manifest.FileName);
        WriteWhole(target, manifest.ToJson());
        Forget(keep);
        return new BackupReport(target, kept.Sum(file => file.Size), fresh);
    }

    /// <summary>Puts the files of a backup into a folder under their names with <paramref name="suffix"/>.</summary>
    public IReadOnlyList<string> Restore(
        BackupManifest manifest,
        string target,
        string suffix,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(target);
        var paths = new List<string>();
        foreach (var file in manifest.Files)
        {
            if (Path.GetFileName(file.Name) != file.Name)
                throw new InvalidDataException($"The manifest names a file outside of its folder: {file.Name}");
            var path = Path.Combine(target, file.Name + suffix);
            _chunks.Restore(file, path, cancellation);
            paths.Add(path);
        }
        return paths;
    }

    /// <summary>
    /// Reads every piece of a backup; throws <see cref="InvalidDataException"/> for the first bad one.
    /// </summary>
    public void Verify(BackupManifest manifest, CancellationToken cancellation)
    {
        foreach (var file in manifest.Files)
            _chunks.Verify(file, cancellation);
    }

    private void Forget(int keep)
    {
        var manifests = List();
        if (keep == 0 || manifests.Count <= keep)
            return;
        foreach (var old in manifests.SkipLast(keep))
            File.Delete(old);
        _chunks.RemoveAllBut(
            List().SelectMany(path => BackupManifest.Read(path).Files).SelectMany(file => file.Chunks).ToHashSet()
        );
    }

    private static void WriteWhole(string path, byte[] content)
    {
        var temporary = path + ".new";
        using (var target = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            target.Write(content);
            target.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>What a backup took.</summary>
/// <param name="Manifest">Its file.</param>
/// <param name="Bytes">Size of the files in it.</param>
/// <param name="NewBytes">Bytes written, compressed; what earlier backups have is not written again.</param>
internal sealed record BackupReport(string Manifest, long Bytes, long NewBytes);
