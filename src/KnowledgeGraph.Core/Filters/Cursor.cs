using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Filters;

/// <summary>
/// A place in an ordered list: the values of its order keys and, last, the id. Opaque to clients, stable under
/// concurrent writes, the same on every store. Keys are texts, numbers (as <see cref="double"/> or <see cref="long"/>)
/// or null; names and texts stand there by <see cref="SortKey"/>, dates by the <see cref="DateOnly.DayNumber"/> of
/// their first day.
/// </summary>
public sealed record Cursor(IReadOnlyList<object?> Keys)
{
    /// <summary>The text form that clients see; <paramref name="mark"/> says which list and order it belongs
    /// to.</summary>
    public string Encode(string mark) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Keys.Prepend(mark)));

    /// <summary>
    /// Reads the text form; null when it is none, or not one of this list and order. <paramref name="areTexts"/> says
    /// of each order key whether it is a text or a number; the id at the end is a text.
    /// </summary>
    public static Cursor? Decode(string text, string mark, IReadOnlyList<bool> areTexts)
    {
        try
        {
            if (text.Length > 4096)
                return null;
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(text));
            if (
                parts?.Length != areTexts.Count + 2
                || parts[0].ValueKind != JsonValueKind.String
                || parts[0].GetString() != mark
            )
                return null;
            return new Cursor([
                .. areTexts.Select((isText, i) => ToKey(parts[i + 1], isText)),
                parts[^1].GetString() ?? throw new FormatException("No id."),
            ]);
        }
        catch (Exception error)
            when (error is JsonException or FormatException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    private static object? ToKey(JsonElement key, bool isText) =>
        key.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String when isText => key.GetString(),
            JsonValueKind.Number when !isText => key.TryGetInt64(out var whole) ? whole : key.GetDouble(),
            _ => throw new FormatException("A cursor holds texts, numbers and nulls."),
        };
}
