using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>Answers as text, so that all of two of them can be compared; dictionaries, which promise no order,
/// sorted.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new DateText(), new JsonStringEnumConverter() },
    };

    public static string Text<T>(T answer) => JsonSerializer.Serialize(answer, Options);

    public static string Text<TKey, T>(IReadOnlyDictionary<TKey, T> answer) =>
        Text(
            new SortedDictionary<string, T>(
                answer.ToDictionary(one => $"{one.Key}", one => one.Value),
                StringComparer.Ordinal
            )
        );

    private sealed class DateText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
