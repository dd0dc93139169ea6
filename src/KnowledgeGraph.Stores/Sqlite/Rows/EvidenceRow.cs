using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite.Rows;

/// <summary>A row of evidence: what one article says of a fact beyond what makes it that fact.</summary>
internal sealed record EvidenceRow(
    string? Start,
    string? End,
    string? At,
    double Confidence,
    string? Qualifiers,
    string Spans,
    bool IsWithdrawn
)
{
    public const string Columns = "v.start, v.\"end\", v.at, v.confidence, v.qualifiers, v.spans, v.withdrawn";

    public static EvidenceRow Of(FactDraft draft) =>
        new(
            draft.Start?.ToString(),
            draft.End?.ToString(),
            draft.At?.ToString(),
            draft.Confidence,
            Json.Of(draft.Qualifiers),
            Write(draft.Spans),
            draft.IsWithdrawn
        );

    public static EvidenceRow Read(SqliteDataReader rows, int column) =>
        new(
            FactRows.Text(rows, column),
            FactRows.Text(rows, column + 1),
            FactRows.Text(rows, column + 2),
            rows.GetDouble(column + 3),
            FactRows.Text(rows, column + 4),
            rows.GetString(column + 5),
            rows.GetInt32(column + 6) == 1
        );

    /// <summary>The draft again, for the fact it belongs to.</summary>
    public FactDraft Draft(Fact fact) =>
        new(
            fact.Id,
            fact.Relation,
            fact.Subject,
            fact.Object,
            fact.Value,
            Date(Start),
            Date(End),
            Date(At),
            fact.Stance,
            fact.AttributedTo,
            Confidence,
            Json.Texts(Qualifiers),
            ReadSpans()
        )
        {
            IsWithdrawn = IsWithdrawn,
        };

    public int CountSpans()
    {
        using var json = JsonDocument.Parse(Spans);
        return json.RootElement.GetArrayLength();
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Write(IReadOnlyList<QuoteSpan> spans)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var span in spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Sentence);
                json.WriteNumberValue(span.Offset);
                json.WriteStringValue(span.Quote);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private List<QuoteSpan> ReadSpans()
    {
        using var json = JsonDocument.Parse(Spans);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(span => new QuoteSpan(span[0].GetInt32(), span[2].GetString()!, span[1].GetInt32())),
        ];
    }
}
