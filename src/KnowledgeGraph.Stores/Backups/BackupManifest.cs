using System.Text.Json;

namespace KnowledgeGraph.Stores.Backups;

/// <summary>What one backup holds. It is written last: a backup without a manifest does not exist.</summary>
/// <param name="Format">1. A greater number was written by a newer program.</param>
/// <param name="TakenAt">When, in UTC.</param>
/// <param name="Sequence">Number of the last change of the graph in it.</param>
/// <param name="Files">What was kept.</param>
internal sealed record BackupManifest(
    int Format,
    DateTimeOffset TakenAt,
    long Sequence,
    IReadOnlyList<BackupFile> Files
)
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Name of its file, which sorts by time.</summary>
    public string FileName => $"{TakenAt.UtcDateTime:yyyyMMdd'T'HHmmss'.'fff'Z'}.json";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, _json);

    /// <summary>Throws <see cref="InvalidDataException"/> when the file is no manifest of this program.</summary>
    public static BackupManifest Read(string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), _json);
            return manifest switch
            {
                { Format: > CurrentFormat } => throw new InvalidDataException(
                    $"{path} was written by a newer program (format {manifest.Format}). Restore it with that one."
                ),
                { Format: CurrentFormat, Files: not null }
                    when manifest.Files.All(file => file is { Name: not null, Chunks: not null }) => manifest,
                _ => throw new InvalidDataException($"{path} is not a manifest of a backup."),
            };
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is not a manifest of a backup: {error.Message}", error);
        }
    }
}

/// <summary>One file of a backup, as the chunks that it is cut into.</summary>
/// <param name="Name">Its name in the restored folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the whole file, lower-case hex.</param>
/// <param name="Chunks">SHA-256 of each chunk, in their order.</param>
internal sealed record BackupFile(string Name, long Size, string Sha256, IReadOnlyList<string> Chunks);
