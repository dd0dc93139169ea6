using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Agents;

/// <summary>Tells which field inside of an argument is missing, in the words that agents were given.</summary>
internal static class MissingFields
{
    /// <summary>The path of the first one, for instance <c>subjects[0].key</c>; null when none is.</summary>
    public static string? In(JsonNode? schema, JsonElement value, string path = "")
    {
        if (schema?["items"] is { } items && value.ValueKind == JsonValueKind.Array)
            return value
                .EnumerateArray()
                .Select((one, i) => In(items, one, $"{path}[{i}]"))
                .FirstOrDefault(found => found is not null);
        if (schema?["properties"] is not JsonObject properties || value.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in ((JsonArray?)schema["required"] ?? []).Select(one => (string)one!))
        {
            if (!value.TryGetProperty(name, out var field) || field.ValueKind == JsonValueKind.Null)
                return Inside(path, name);
        }
        return value
            .EnumerateObject()
            .Select(field => In(properties[field.Name], field.Value, Inside(path, field.Name)))
            .FirstOrDefault(found => found is not null);
    }

    private static string Inside(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
