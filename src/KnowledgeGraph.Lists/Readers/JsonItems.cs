using System.Buffers;
using System.Text.Json;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// The objects of a JSON array, or those behind each other, read one by one. Places are numbers of items.
/// </summary>
internal static class JsonItems
{
    private static readonly SearchValues<byte> Separators = SearchValues.Create("{}[],"u8);
    private static readonly JsonSerializerOptions Strict = new()
    {
        MaxDepth = 64,
        AllowDuplicateProperties = false,
        DefaultBufferSize = 1 << 16,
    };

    // As deep as the items may be, in the array of a member.
    private static readonly JsonSerializerOptions Around = new(Strict) { MaxDepth = Strict.MaxDepth + 2 };

    /// <summary>The objects with their numbers.</summary>
    public static IEnumerable<(JsonElement Object, long Place)> Of(string path, JsonShape shape)
    {
        if (shape.Place == JsonPlace.Member)
            CheckDocument(path);
        using var file = File.OpenRead(path);
        file.Position = shape.Offset;
        Stream part = shape.Place == JsonPlace.Member ? new JsonArrayStream(file) : file;
        using var stream = new BoundedStream(part, Separators, BoundedStream.Default);
        var items = JsonSerializer
            .DeserializeAsyncEnumerable<JsonElement>(stream, shape.Place == JsonPlace.Values, Strict)
            .ToBlockingEnumerable();
        using var each = items.GetEnumerator();
        for (var number = 1L; Next(each, number); number++)
        {
            if (each.Current.ValueKind != JsonValueKind.Object)
                throw new ListFileException(number, 1, "this item is no JSON object");
            yield return (each.Current, number);
        }
    }

    private static bool Next(IEnumerator<JsonElement> items, long number)
    {
        try
        {
            return items.MoveNext();
        }
        catch (InvalidOperationException)
        {
            throw JsonNodes.HalfPair(number);
        }
        catch (JsonException error)
        {
            throw Invalid(error, number);
        }
    }

    /// <summary>
    /// Refuses a document that is cut or broken behind its array, and another one behind it: the reading of the items
    /// ends with the array.
    /// </summary>
    private static void CheckDocument(string path)
    {
        using var stream = new BoundedStream(File.OpenRead(path), Separators, BoundedStream.Default);
        try
        {
            JsonSerializer.Deserialize<Skipped>(stream, Around);
        }
        catch (JsonException error)
        {
            throw Invalid(error, 1);
        }
    }

    private static ListFileException Invalid(JsonException error, long number) =>
        new(
            (error.LineNumber ?? number - 1) + 1,
            (error.BytePositionInLine ?? 0) + 1,
            $"this is not valid JSON: {JsonRecords.Short(error.Message)}"
        );

    /// <summary>An object of which nothing is kept.</summary>
    private sealed class Skipped;
}
