using System.Text.Json;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Readers;

/// <summary>A JSON object a line as records; empty lines are passed over.</summary>
public sealed class JsonLines : IRecordReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <inheritdoc/>
    public IEnumerable<ListRecord> Read(string path, FileLayout layout, RecordNode header)
    {
        using var text = TextFile.Open(path, layout.Encoding);
        for (var line = 1L; text.ReadLine() is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row))
                continue;
            using var document = Parse(row, line);
            foreach (var record in JsonNodes.Records(document.RootElement, layout.Nested, line))
                yield return record;
        }
    }

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
