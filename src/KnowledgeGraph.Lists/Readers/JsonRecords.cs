using System.Text.Json;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>
/// JSON objects as records: one a line, empty lines are passed over; or those of an array, of the array in a document
/// around them, or behind each other over several lines.
/// </summary>
public sealed class JsonRecords : IRecordReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        if (layout.Pivot is null)
            return Objects(path, layout, header).SelectMany(one => Records(one.Object, layout, one.Line));
        var rows = Objects(path, layout, header).Select(one => (one.Line, Cells(one.Object, layout, one.Line)));
        return TableRecords.Read(rows, layout, header, null);
    }

    private static IEnumerable<(JsonElement Object, long Line)> Objects(
        string path,
        FileLayout layout,
        RecordNode header
    ) =>
        JsonShape.Of(path, layout.Keys) is { Place: not JsonPlace.Lines } shape
            ? JsonItems.Of(path, shape.Place, layout.Keys, header)
            : Lines(path, layout);

    private static IEnumerable<(JsonElement Object, long Line)> Lines(string path, FileLayout layout)
    {
        using var text = TextFile.Open(path, layout.Encoding);
        for (var line = 1L; text.ReadLine() is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row))
                continue;
            using var document = Parse(row, line);
            yield return (document.RootElement, line);
        }
    }

    private static IEnumerable<ListRecord> Records(JsonElement row, FileLayout layout, long line)
    {
        if (layout.Inside is not { } inside)
            return JsonNodes.Records(row, layout.Nested, line);
        if (!row.TryGetProperty(inside.Member, out var inner) || inner.ValueKind != JsonValueKind.Object)
            throw new ListFileException(line, 1, $"this line has no object '{inside.Member}'");
        var removed =
            row.TryGetProperty(inside.Operation, out var operation)
            && operation.ValueKind == JsonValueKind.String
            && JsonNodes.TextOf(operation, line) == inside.Removed;
        return JsonNodes.Records(inner, layout.Nested, line).Select(record => record with { Removed = removed });
    }

    private static string[] Cells(JsonElement row, FileLayout layout, long line) =>
        [
            .. layout.Columns.Select(column =>
                row.TryGetProperty(column, out var value) ? JsonNodes.TextOf(value, line) : ""
            ),
        ];

    private static JsonDocument Parse(string row, long line)
    {
        try
        {
            var document = JsonDocument.Parse(row, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            throw new ListFileException(line, 1, "this line is no JSON object");
        }
        catch (InvalidOperationException)
        {
            throw JsonNodes.HalfPair(line);
        }
        catch (JsonException error)
        {
            throw new ListFileException(
                line,
                (error.BytePositionInLine ?? 0) + 1,
                $"this line is not valid JSON: {Short(error.Message)}"
            );
        }
    }

    /// <summary>The parser's message without the place that it tells again.</summary>
    internal static string Short(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
