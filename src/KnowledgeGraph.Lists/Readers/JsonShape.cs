using System.Text.Json;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>Where the records of a JSON file stand.</summary>
internal enum JsonPlace
{
    /// <summary>One a line.</summary>
    Lines,

    /// <summary>In an array, which is the file.</summary>
    Array,

    /// <summary>Behind each other, over several lines each.</summary>
    Values,

    /// <summary>In arrays that are members of the object which is the file.</summary>
    Member,
}

/// <summary>How a JSON file is laid out, by its beginning.</summary>
/// <param name="Place">Where its records stand.</param>
/// <param name="Members">Members of the first record.</param>
internal sealed record JsonShape(JsonPlace Place, IReadOnlySet<string> Members)
{
    private const int Looked = 64 << 10;

    /// <summary>The shape of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keys">Members that records have; only they tell a document around records.</param>
    public static JsonShape Of(string path, IReadOnlyList<string> keys)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[Looked];
        return Of(start.AsSpan(0, stream.ReadAtLeast(start, Looked, throwOnEndOfStream: false)), keys);
    }

    /// <summary>The shape of a file that begins so.</summary>
    public static JsonShape Of(ReadOnlySpan<byte> start, IReadOnlyList<string> keys)
    {
        var mark = start.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(
            start[mark..],
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true })
        );
        var (own, inner, end) = (new HashSet<string>(), new HashSet<string>(), (long?)null);
        var place = JsonPlace.Lines;
        try
        {
            while (end is null && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0)
                    place = JsonPlace.Array;
                var depth = reader.CurrentDepth - (place == JsonPlace.Array ? 1 : 0);
                if (reader.TokenType == JsonTokenType.EndObject && depth == 0)
                    end = reader.BytesConsumed;
                else if (reader.TokenType == JsonTokenType.StartArray && depth == 1 && !keys.All(inner.Contains))
                    inner = [];
                else if (reader.TokenType == JsonTokenType.PropertyName)
                    (
                        depth == 1 ? own
                        : depth == 3 ? inner
                        : []
                    ).Add(reader.GetString()!);
            }
        }
        // Half of a surrogate pair in a name (\ud800) is the latter.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            end ??= reader.BytesConsumed;
        }
        if (place == JsonPlace.Array)
            return new(place, own);
        if (keys.Count > 0 && !keys.All(own.Contains) && keys.All(inner.Contains))
            return new(JsonPlace.Member, inner);
        var first = start.Slice(mark, (int)(end ?? start.Length - mark)).TrimStart(" \t\r\n"u8);
        var isSpread = first.StartsWith("{"u8) && first.Contains((byte)'\n');
        return new(isSpread ? JsonPlace.Values : place, own);
    }
}
