using System.Text.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>JSON of clients, which may be anything; what is not as the API says is refused with status 400.</summary>
internal static class ReconcileJson
{
    /// <summary>The document, an object.</summary>
    public static JsonDocument Parse(string text)
    {
        try
        {
            var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException) { }
        throw Refusal("This is no JSON object of the reconciliation API.");
    }

    /// <summary>Objects under their names.</summary>
    public static IReadOnlyList<(string Name, JsonElement Value)> Members(JsonElement of)
    {
        try
        {
            return [.. of.EnumerateObject().Select(one => (one.Name, ObjectOf(one.Value, one.Name)))];
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates is valid JSON, and no text.
            throw Refusal("A name in this JSON is no text.");
        }
    }

    /// <summary>The text of a value; of an object its id or name. Null when there is none.</summary>
    public static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? TextOf(value) : null;

    /// <summary>A whole number; null when it is left out.</summary>
    public static int? Number(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Refusal($"'{name}' must be a whole number.");

    /// <summary>A list of objects; empty when it is left out.</summary>
    public static IReadOnlyList<JsonElement> Items(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null ? []
        : list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(one => ObjectOf(one, name))]
        : throw Refusal($"'{name}' must be a list.");

    /// <summary>One value or a list of them; of an object its id.</summary>
    public static IReadOnlyList<string> Values(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out var value))
            return [];
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return [.. all.Select(TextOf).OfType<string>().Where(text => text.Length > 0)];
    }

    private static JsonElement ObjectOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object ? value : throw Refusal($"'{name}' must hold JSON objects.");

    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => StringOf(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Object => Text(value, "id") ?? Text(value, "name"),
            _ => null,
        };

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            throw Refusal("A value in this JSON is no text.");
        }
    }

    private static RequestRefusedException Refusal(string message) => new(400, ApiErrorCode.BadUserInput, message);
}
