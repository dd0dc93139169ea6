using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>What the Query API answered. A status of 202 is not success: errors may stand behind the rows that came
/// before them.</summary>
internal sealed class QueryAnswer : IDisposable
{
    private readonly JsonDocument _json;

    /// <summary>Throws <see cref="JsonException"/> for anything but an answer of the API.</summary>
    public QueryAnswer(JsonDocument json)
    {
        _json = json;
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw NotAnAnswer();
        if (
            root.TryGetProperty("errors", out var errors)
            && errors.ValueKind == JsonValueKind.Array
            && errors.GetArrayLength() > 0
        )
        {
            Error = (Text(errors[0], "code"), Text(errors[0], "message"));
            return;
        }
        if (!root.TryGetProperty("data", out var data) || !data.TryGetProperty("values", out var values))
            throw NotAnAnswer();
        Rows = values;
        Bookmarks = root.TryGetProperty("bookmarks", out var bookmarks)
            ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)]
            : [];
    }

    public (string Code, string Message)? Error { get; }

    /// <summary>An array of rows, each an array of columns.</summary>
    public JsonElement Rows { get; }

    public IReadOnlyList<string> Bookmarks { get; } = [];

    public void Dispose() => _json.Dispose();

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static JsonException NotAnAnswer() => new("This is not an answer of Neo4j's Query API.");
}
