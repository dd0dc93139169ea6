using System.IO.Compression;
using System.Security.Cryptography;

namespace KnowledgeGraph.Stores.Backups;

/// <summary>
/// Pieces of files under the SHA-256 of what is in them, compressed. A piece that an earlier backup has is not written
/// again: that makes backups incremental.
/// </summary>
internal sealed class ChunkFolder(string folder)
{
    // Small enough that a change of a page costs little, large enough that a graph of 1 GB has a thousand files.
    private const int ChunkBytes = 1 << 20;

    /// <summary>Keeps a file; answers what a manifest says of it, and how many bytes were new.</summary>
    public (BackupFile File, long NewBytes) Keep(string path, string name, CancellationToken cancellation)
    {
        using var source = File.OpenRead(path);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunks = new List<string>();
        var buffer = new byte[ChunkBytes];
        var fresh = 0L;
        for (int read; (read = source.ReadAtLeast(buffer, ChunkBytes, throwOnEndOfStream: false)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = buffer.AsSpan(0, read);
            whole.AppendData(chunk);
            var hash = Convert.ToHexStringLower(SHA256.HashData(chunk));
            fresh += Write(hash, chunk);
            chunks.Add(hash);
        }
        var sha256 = Convert.ToHexStringLower(whole.GetCurrentHash());
        return (new BackupFile(name, source.Length, sha256, chunks), fresh);
    }

    /// <summary>
    /// Puts a file together and flushes it to disk. Throws <see cref="InvalidDataException"/>, which names the piece,
    /// when one is missing or not what it was.
    /// </summary>
    public void Restore(BackupFile file, string path, CancellationToken cancellation)
    {
        using var target = PrivateFile.Write(path, FileMode.Create);
        foreach (var chunk in Chunks(file, cancellation))
            target.Write(chunk);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Reads a whole file and compares its hashes; throws as <see cref="Restore"/> does.</summary>
    public void Verify(BackupFile file, CancellationToken cancellation)
    {
        foreach (var _ in Chunks(file, cancellation)) { }
    }

    /// <summary>Removes the pieces that no manifest names.</summary>
    public void RemoveAllBut(IReadOnlySet<string> hashes)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (!hashes.Contains(Path.GetFileNameWithoutExtension(path)))
                File.Delete(path);
        }
    }

    private IEnumerable<byte[]> Chunks(BackupFile file, CancellationToken cancellation)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var hash in file.Chunks)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = Read(hash);
            whole.AppendData(chunk);
            yield return chunk;
        }
        if (Convert.ToHexStringLower(whole.GetCurrentHash()) != file.Sha256)
            throw new InvalidDataException($"The backup of {file.Name} is not what it was: its hash differs.");
    }

    private byte[] Read(string hash)
    {
        var path = PathOf(hash);
        try
        {
            using var packed = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
            using var chunk = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = packed.Read(buffer)) > 0; )
            {
                chunk.Write(buffer, 0, read);
                if (chunk.Length > ChunkBytes)
                    throw new InvalidDataException("It is larger than a piece can be.");
            }
            var bytes = chunk.ToArray();
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
                ? bytes
                : throw new InvalidDataException("Its hash differs.");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or InvalidOperationException)
        {
            throw new InvalidDataException(
                $"The piece {path} of the backup cannot be used: {error.Message} Take an older backup.",
                error
            );
        }
    }

    private long Write(string hash, ReadOnlySpan<byte> chunk)
    {
        var path = PathOf(hash);
        if (File.Exists(path))
            return 0;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Under another name first: a piece that is there is whole.
        var temporary = $"{path}.{Guid.NewGuid():N}.new";
        long size;
        using (var target = PrivateFile.Write(temporary, FileMode.CreateNew))
        {
            using (var packed = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true))
                packed.Write(chunk);
            target.Flush(flushToDisk: true);
            size = target.Length;
        }
        File.Move(temporary, path, overwrite: true);
        return size;
    }

    private string PathOf(string hash)
    {
        // A manifest is data: what it names must not lead out of the folder.
        if (hash.Length != 64 || !hash.All(digit => char.IsAsciiDigit(digit) || digit is >= 'a' and <= 'f'))
            throw new InvalidDataException("The manifest names a piece that is not a SHA-256.");
        return Path.Combine(folder, hash[..2], hash + ".br");
    }
}
