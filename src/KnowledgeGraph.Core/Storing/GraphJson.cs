using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storing;

/// <summary>
/// The one JSON form of what stores keep: equal contributions have equal text. Read and written by generated code,
/// since it stands on every store's hot path.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(PartialDateJson), typeof(SortedTextsJson)]
)]
[JsonSerializable(typeof(ArticleExtract))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(EntityDraft))]
[JsonSerializable(typeof(FactDraft))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Retraction))]
[JsonSerializable(typeof(ExtractNotes))]
[JsonSerializable(typeof(Written))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
public sealed partial class GraphJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as it is instead of escaped for HTML.</summary>
    public static GraphJson Plain =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    /// <summary>SHA-256 of all that an extract says, in lower-case hex; equal for equal contributions on every
    /// store.</summary>
    public static string HashOf(ArticleExtract extract)
    {
        using var hash = SHA256.Create();
        // Piece by piece: an extract of a thousand facts is half a megabyte, which as one array would go to the large
        // object heap.
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            JsonSerializer.Serialize(stream, extract, Plain.ArticleExtract);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}

internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        PartialDate.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Qualifiers and properties, by name: the order they were read in says nothing.</summary>
internal sealed class SortedTextsJson : JsonConverter<IReadOnlyDictionary<string, string>>
{
    public override IReadOnlyDictionary<string, string> Read(
        ref Utf8JsonReader reader,
        Type type,
        JsonSerializerOptions options
    )
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            texts[name] = reader.GetString()!;
        }
        return texts;
    }

    public override void Write(
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, string> value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value.OrderBy(text => text.Key, StringComparer.Ordinal))
            writer.WriteString(name, text);
        writer.WriteEndObject();
    }
}
