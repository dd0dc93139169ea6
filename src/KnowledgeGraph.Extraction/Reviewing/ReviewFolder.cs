using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Where reviews are kept: a folder beside the store, a JSON file for each article. A file is written whole or not at
/// all.
/// </summary>
public sealed class ReviewFolder(string path)
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DateConverter() },
    };

    /// <summary>Changes when a file of the folder does.</summary>
    public long Version
    {
        get
        {
            var folder = new DirectoryInfo(path);
            return folder.Exists ? folder.LastWriteTimeUtc.Ticks : 0;
        }
    }

    /// <summary>The articles, the newest first.</summary>
    public async Task<IReadOnlyList<ReviewItem>> ListAsync(CancellationToken cancellation = default)
    {
        var items = new List<ReviewItem>();
        foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json") : [])
        {
            if (await ReadFileAsync(file, cancellation) is { } item)
                items.Add(item);
        }
        return [.. items.OrderByDescending(item => item.AddedAt).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>An article by id; null when it is not there.</summary>
    public Task<ReviewItem?> FindAsync(string id, CancellationToken cancellation = default) =>
        ReadFileAsync(FileOf(id), cancellation);

    /// <summary>Keeps an article, in the place of what was kept of it before.</summary>
    public async Task WriteAsync(ReviewItem item, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(path);
        var (file, draft) = (FileOf(item.Id), FileOf(item.Id) + ".new");
        await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            await JsonSerializer.SerializeAsync(stream, item, Json, cancellation);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Forgets an article and what was decided on it.</summary>
    public void Remove(string id)
    {
        if (Directory.Exists(path))
            File.Delete(FileOf(id));
    }

    /// <summary>Ids are slugs, so that none names a file elsewhere.</summary>
    private string FileOf(string id) =>
        id.Length is > 0 and <= 96 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? Path.Combine(path, id + ".json")
            : Path.Combine(path, "no-such-article.none");

    private static async Task<ReviewItem?> ReadFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<ReviewItem>(stream, Json, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // What is no review is left alone, and not shown.
            return null;
        }
    }

    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("no date");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
