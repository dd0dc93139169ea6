using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Rows;

/// <summary>Changes as nodes.</summary>
internal static class ChangeRows
{
    public static Change Read(JsonElement row) =>
        new(
            row[0].GetInt64(),
            DateTimeOffset.Parse(row[1].GetString()!, CultureInfo.InvariantCulture),
            (ArticleId)row[2].GetString()!,
            Texts(row[3]),
            [.. Texts(row[4]).Select(id => (FactId)id)],
            Texts(row[5]),
            Texts(row[6]),
            Texts(row[7])
        )
        {
            By = row[8].GetString(),
            Kind = row[9].GetString() is { } act ? Enum.Parse<ChangeKind>(act) : null,
        };

    private static IReadOnlyList<string> Texts(JsonElement texts) =>
        [.. texts.EnumerateArray().Select(text => text.GetString()!)];

    public static object ToRow(Change change, string write) =>
        new
        {
            sequence = change.Sequence,
            at = change.At.ToString("O"),
            article = change.ArticleId,
            entities = change.Entities,
            facts = change.Facts,
            kinds = change.Kinds,
            relations = change.Relations,
            ends = change.Ends,
            author = change.By,
            act = change.Kind?.ToString(),
            write,
        };
}
