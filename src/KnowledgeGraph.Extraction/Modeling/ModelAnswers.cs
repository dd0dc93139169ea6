using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Extraction.Modeling;

/// <summary>
/// Answers of models in a folder, by the SHA-256 of model and question: asked again, they cost nothing.
/// </summary>
public sealed class ModelAnswers(string folder)
{
    /// <summary>The answer that is kept; null when none is, or the file cannot be read.</summary>
    public async Task<KeptAnswer?> FindAsync(string model, string question, CancellationToken cancellation)
    {
        var file = FileOf(model, question);
        if (!File.Exists(file))
            return null;
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<KeptAnswer>(stream, cancellationToken: cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer; a run that is stopped leaves no half file.</summary>
    public async Task KeepAsync(string model, string question, KeptAnswer answer, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = FileOf(model, question);
        await File.WriteAllBytesAsync(file + ".part", JsonSerializer.SerializeToUtf8Bytes(answer), cancellation);
        File.Move(file + ".part", file, overwrite: true);
    }

    private string FileOf(string model, string question) =>
        Path.Combine(
            folder,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{question}"))) + ".json"
        );
}

/// <summary>An answer and what it took.</summary>
public sealed record KeptAnswer(string Text, long TokensIn, long TokensOut);
