using System.Text.Json;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Exports.Formats;

/// <summary>Entities, then facts with their words, one JSON object a line.</summary>
internal static class JsonLinesFormat
{
    public static async Task WriteAsync(ExportRequest request, CancellationToken cancellation)
    {
        var lines = new LineOutput(request.Output);
        await foreach (var entity in request.Pages.EntitiesAsync(cancellation))
            await lines.WriteAsync(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("type", "entity");
                    json.WritePropertyName("entity");
                    JsonSerializer.Serialize(json, entity, GraphJson.Plain.Entity);
                    json.WriteEndObject();
                },
                cancellation
            );
        await foreach (var (fact, evidence) in request.Pages.FactsAsync(withEvidence: true, cancellation: cancellation))
            await lines.WriteAsync(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("type", "fact");
                    json.WritePropertyName("fact");
                    JsonSerializer.Serialize(json, fact, GraphJson.Plain.Fact);
                    json.WriteStartArray("evidence");
                    foreach (var one in evidence)
                        Evidences.Write(json, one);
                    json.WriteEndArray();
                    json.WriteEndObject();
                },
                cancellation
            );
        await lines.FlushAsync(cancellation);
    }
}
