using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>What one article says of a fact, as a node; the exact words are relationships to its sentences.</summary>
internal static class EvidenceRows
{
    /// <summary>What <see cref="Read"/> expects, as one list, of the node of that name.</summary>
    public static string Columns(string node) =>
        Columns(
            node,
            $"COLLECT {{ MATCH ({node})-[q:QUOTES]->(s) RETURN [s.number, q.quote, q.offset] ORDER BY q.position }}"
        );

    /// <summary>The same without the words.</summary>
    public static string WithoutQuotes(string node) => Columns(node, "[]");

    private static string Columns(string node, string quotes) =>
        $"[{node}.fact, {node}.relation, {node}.subject, {node}.object, {node}.value, {node}.start, {node}.end, "
        + $"{node}.at, {node}.stance, "
        + $"{node}.attributedTo, {node}.confidence, {node}.qualifiers, "
        + $"{quotes}, "
        + $"{node}.withdrawn]";

    public static FactDraft Read(JsonElement columns) =>
        new(
            (FactId)columns[0].GetString()!,
            columns[1].GetString()!,
            columns[2].GetString()!,
            columns[3].GetString(),
            columns[4].GetString(),
            FactRows.Date(columns[5]),
            FactRows.Date(columns[6]),
            FactRows.Date(columns[7]),
            Enum.Parse<Stance>(columns[8].GetString()!),
            columns[9].GetString(),
            columns[10].GetDouble(),
            FactRows.Texts(columns[11]),
            [
                .. columns[12]
                    .EnumerateArray()
                    .Select(span => new QuoteSpan(span[0].GetInt32(), span[1].GetString()!, span[2].GetInt32())),
            ]
        )
        {
            IsWithdrawn = columns[13].ValueKind == JsonValueKind.True,
        };

    /// <summary>What a write needs to make the node; sentences are named by their place in the list.</summary>
    public static object ToRow(FactDraft draft, int position, IReadOnlyDictionary<int, int> places) =>
        new
        {
            properties = new
            {
                position,
                fact = draft.Id,
                relation = draft.Relation,
                subject = draft.Subject,
                @object = draft.Object,
                value = draft.Value,
                start = draft.Start?.ToString(),
                end = draft.End?.ToString(),
                at = draft.At?.ToString(),
                stance = draft.Stance.ToString(),
                attributedTo = draft.AttributedTo,
                confidence = draft.Confidence,
                qualifiers = FactRows.Text(draft.Qualifiers),
                withdrawn = draft.IsWithdrawn ? true : (bool?)null,
            },
            quotes = draft.Spans.Select(
                (span, i) =>
                    new
                    {
                        position = i,
                        sentence = places[span.Sentence],
                        quote = span.Quote,
                        offset = span.Offset,
                    }
            ),
        };
}
