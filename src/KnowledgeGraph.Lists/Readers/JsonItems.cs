using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// The objects of a JSON array, or those behind each other, read one by one. Places are numbers of items.
/// </summary>
internal static class JsonItems
{
    /// <summary>Items are nested no deeper.</summary>
    public const int MaxDepth = 64;

    private static readonly SearchValues<byte> Separators = SearchValues.Create("{}[],"u8);
    private static readonly JsonSerializerOptions Strict = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
        DefaultBufferSize = 1 << 16,
    };

    /// <summary>The objects with their numbers; what else a document holds is told to the header.</summary>
    public static IEnumerable<(JsonElement Object, long Place)> Of(
        string path,
        JsonPlace place,
        IReadOnlyList<string> keys,
        RecordNode header
    )
    {
        var offsets = place == JsonPlace.Member ? Offsets(path, keys, header) : [0];
        var number = 0L;
        foreach (var offset in offsets)
        {
            using var file = File.OpenRead(path);
            file.Position = offset;
            Stream part = place == JsonPlace.Member ? new JsonArrayStream(file) : file;
            using var stream = new BoundedStream(part, Separators, BoundedStream.Default);
            var items = JsonSerializer
                .DeserializeAsyncEnumerable<JsonElement>(stream, place == JsonPlace.Values, Strict)
                .ToBlockingEnumerable();
            using var each = items.GetEnumerator();
            while (Next(each, number + 1))
            {
                if (each.Current.ValueKind != JsonValueKind.Object)
                    throw new ListFileException(number + 1, 1, "this item is no JSON object");
                yield return (each.Current, ++number);
            }
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

    /// <summary>Where the arrays of a document begin that hold records.</summary>
    private static List<long> Offsets(string path, IReadOnlyList<string> keys, RecordNode header)
    {
        using var stream = new BoundedStream(File.OpenRead(path), Separators, BoundedStream.Default);
        try
        {
            var arrays = JsonDocumentArrays.Of(stream, keys);
            foreach (var other in arrays.Where(array => array is { AreRecords: false, Objects: > 0 }))
                HeaderNote.Add(
                    header,
                    $"'{other.Name}' of the document holds {other.Objects:N0} objects that are no entries of this list "
                        + $"({string.Join(", ", keys)} are the members of those); they are left out: bring them in "
                        + "a file of their own, with a mapping"
                );
            return [.. arrays.Where(array => array.AreRecords).Select(array => array.Offset)];
        }
        catch (InvalidOperationException)
        {
            throw JsonNodes.HalfPair(1);
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
}
