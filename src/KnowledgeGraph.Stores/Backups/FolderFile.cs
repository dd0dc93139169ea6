using System.Formats.Tar;

namespace KnowledgeGraph.Stores.Backups;

/// <summary>A folder of small files as one file of a backup.</summary>
internal static class FolderFile
{
    private const string Suffix = ".folder.tar";

    /// <summary>
    /// Packs the files of a folder, by name; null when it is not there. Files that are being written, which end in
    /// <c>.new</c>, are left out.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="target">Where the file is put.</param>
    public static string? Pack(string folder, string target)
    {
        if (!Directory.Exists(folder))
            return null;
        var path = Path.Combine(target, Path.GetFileName(folder) + Suffix);
        using var archive = new TarWriter(PrivateFile.Write(path, FileMode.Create), TarEntryFormat.Pax);
        var files = Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".new", StringComparison.Ordinal));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            archive.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, Path.GetFileName(file))
                {
                    DataStream = new MemoryStream(File.ReadAllBytes(file)),
                    // Equal files are equal pieces, whenever they are packed.
                    ModificationTime = DateTimeOffset.UnixEpoch,
                }
            );
        }
        return path;
    }

    /// <summary>Puts the folder beside what it was packed into, which goes; one that was there stays, named
    /// <c>.before-restore</c>.</summary>
    public static void Unpack(string path)
    {
        if (!path.EndsWith(Suffix, StringComparison.Ordinal))
            return;
        var folder = path[..^Suffix.Length];
        var fresh = folder + ".restoring";
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        PrivateFile.MakeFolder(fresh);
        TarFile.ExtractToDirectory(path, fresh, overwriteFiles: false);
        var before = folder + ".before-restore";
        if (Directory.Exists(before))
            Directory.Delete(before, recursive: true);
        if (Directory.Exists(folder))
            Directory.Move(folder, before);
        Directory.Move(fresh, folder);
        File.Delete(path);
    }
}
