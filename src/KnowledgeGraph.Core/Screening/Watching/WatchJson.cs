using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Screening.Watching;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PartialDateJson)]
)]
[JsonSerializable(typeof(WatchedSubject))]
[JsonSerializable(typeof(WatchHit))]
internal sealed partial class WatchJson : JsonSerializerContext;

internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
