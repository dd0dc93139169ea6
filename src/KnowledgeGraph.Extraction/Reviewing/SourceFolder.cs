using System.Security.Cryptography;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Where originals are kept: the bytes as they came, under their SHA-256, and beside them when they came. Nothing in it
/// is changed or overwritten.
/// </summary>
public sealed class SourceFolder(string path)
{
    /// <summary>
    /// Keeps bytes; answers their SHA-256. What is there already stays, with the time it came first; what was changed
    /// on disk is laid beside and kept anew.
    /// </summary>
    public async Task<string> KeepAsync(byte[] content, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var file = Path.Combine(path, hash);
        if (await LossOfAsync(hash, cancellation) is not { } loss)
            return hash;
        if (loss == SourceLoss.Changed)
            File.Move(file, $"{file}.changed-{now.ToUnixTimeMilliseconds()}", overwrite: true);
        Directory.CreateDirectory(path);
        await File.WriteAllBytesAsync(file + ".new", content, cancellation);
        if (!File.Exists(file + ".json"))
            await File.WriteAllTextAsync(
                file + ".json",
                JsonSerializer.Serialize(
                    new
                    {
                        sha256 = hash,
                        keptAt = now,
                        bytes = content.Length,
                    }
                ),
                cancellation
            );
        File.Move(file + ".new", file, overwrite: true);
        return hash;
    }

    /// <summary>What became of the bytes of a hash; null when they are there as they came.</summary>
    public async Task<SourceLoss?> LossOfAsync(string hash, CancellationToken cancellation = default)
    {
        try
        {
            return await FindAsync(hash, cancellation) is null ? SourceLoss.Vanished : null;
        }
        catch (InvalidDataException)
        {
            return SourceLoss.Changed;
        }
    }

    /// <summary>
    /// The bytes of a hash, checked against it; null when they are not there. Throws <see cref="InvalidDataException"/>
    /// when they were changed.
    /// </summary>
    public async Task<byte[]?> FindAsync(string hash, CancellationToken cancellation = default)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(Path.Combine(path, hash)))
            return null;
        var content = await File.ReadAllBytesAsync(Path.Combine(path, hash), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash
            ? content
            : throw new InvalidDataException(
                $"The kept source {hash} was changed on disk; its bytes no longer give its hash."
            );
    }
}

/// <summary>What became of a kept original.</summary>
public enum SourceLoss
{
    /// <summary>Its file is not there.</summary>
    Vanished,

    /// <summary>Its bytes no longer give its hash.</summary>
    Changed,
}
