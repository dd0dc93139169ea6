using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>The objects of a JSON array as records, read one by one. Places are numbers of items.</summary>
public sealed class JsonRecords : IRecordReader
{
    private static readonly SearchValues<byte> Separators = SearchValues.Create("{}[],"u8);
    private static readonly JsonSerializerOptions Strict = new()
    {
        MaxDepth = 64,
        AllowDuplicateProperties = false,
        DefaultBufferSize = 1 << 16,
    };

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        using var stream = new BoundedStream(File.OpenRead(path), Separators, BoundedStream.Default);
        var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, Strict).ToBlockingEnumerable();
        using var each = items.GetEnumerator();
        for (var number = 1L; Next(each, number); number++)
        {
            if (each.Current.ValueKind != JsonValueKind.Object)
                throw new ListFileException(number, 1, "this item is no JSON object");
            foreach (var record in JsonNodes.Records(each.Current, layout.Nested, number))
                yield return record;
        }
    }

    private static bool Next(IEnumerator<JsonElement> items, long number)
    {
        try
        {
            return items.MoveNext();
        }
        catch (JsonException error)
        {
            throw new ListFileException(
                (error.LineNumber ?? number - 1) + 1,
                (error.BytePositionInLine ?? 0) + 1,
                $"this is not valid JSON: {JsonLines.Short(error.Message)}"
            );
        }
    }
}
