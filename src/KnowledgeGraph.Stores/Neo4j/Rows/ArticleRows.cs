using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>Articles as nodes, with what they contributed around them.</summary>
internal static class ArticleRows
{
    public static Article Read(JsonElement record) =>
        JsonSerializer.Deserialize(record.GetString()!, GraphJson.Plain.Article)!;

    /// <summary>As it was said, where it is understood otherwise; else put together again.</summary>
    public static ArticleExtract ReadExtract(JsonElement row) =>
        row[5].GetString() is { } said
            ? JsonSerializer.Deserialize(said, GraphJson.Plain.ArticleExtract)!
            : new(
                Read(row[0]),
                [.. row[1].EnumerateArray().Select(sentence => SentenceOf(sentence, 0))],
                [
                    .. row[2]
                        .EnumerateArray()
                        .Select(draft => JsonSerializer.Deserialize(draft.GetString()!, GraphJson.Plain.EntityDraft)!),
                ],
                [.. row[3].EnumerateArray().Select(EvidenceRows.Read)],
                [
                    .. row[4]
                        .EnumerateArray()
                        .Select(retraction => new RetractionDraft(
                            (FactId)retraction[0].GetString()!,
                            JsonSerializer.Deserialize(retraction[1].GetString()!, GraphJson.Plain.Retraction)!
                        )),
                ]
            )
            {
                Notes = row[6].GetString() is { } notes
                    ? JsonSerializer.Deserialize(notes, GraphJson.Plain.ExtractNotes)
                    : null,
            };

    /// <summary>Number, text, paragraph and hash, from that column on.</summary>
    public static Sentence SentenceOf(JsonElement columns, int first) =>
        new(columns[first].GetInt32(), columns[first + 1].GetString()!)
        {
            Paragraph = columns[first + 2].ValueKind == JsonValueKind.Null ? null : columns[first + 2].GetInt32(),
            OriginalSha256 = columns[first + 3].GetString(),
        };
}
