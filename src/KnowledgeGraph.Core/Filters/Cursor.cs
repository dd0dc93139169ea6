using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph;

/// <summary>
/// A place in an ordered list: the values of its order keys and, last, the id. Opaque to clients, stable under concurrent writes,
/// the same on every store. Keys are texts, numbers (as <see cref="double"/> or <see cref="long"/>) or null; names and texts stand
/// there by <see cref="SortKey"/>, dates by the <see cref="DateOnly.DayNumber"/> of their first day.
/// </summary>
public sealed record Cursor(IReadOnlyList<object?> Keys)
{
    /// <summary>The text form that clients see.</summary>
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Keys));

    /// <summary>Reads the text form; null when it is none, or not for a list with this number of order keys (the id included).</summary>
    public static Cursor? Decode(string text, int keyCount)
    {
        try
        {
            if (text.Length > 4096) return null;
            var keys = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(text));
            return keys is null || keys.Length != keyCount ? null : new Cursor([.. keys.Select(ToKey)]);
        }
        catch (Exception error) when (error is JsonException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static object? ToKey(JsonElement key) => key.ValueKind switch
    {
        JsonValueKind.String => key.GetString(),
        JsonValueKind.Number => key.TryGetInt64(out var whole) ? whole : key.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new FormatException("A cursor holds texts, numbers and nulls."),
    };
}
