using System.Security.Cryptography;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Where originals are kept: the bytes as they came, under their SHA-256, and beside them when they came. Nothing in it
/// is changed or overwritten.
/// </summary>
public sealed class SourceFolder(string path)
{
    /// <summary>Keeps bytes; answers their SHA-256. What is there already stays, with the time it came first.</summary>
    public async Task<string> KeepAsync(byte[] content, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var file = Path.Combine(path, hash);
        if (File.Exists(file))
            return hash;
        Directory.CreateDirectory(path);
        await File.WriteAllBytesAsync(file + ".new", content, cancellation);
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
