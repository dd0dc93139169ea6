using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Changes as nodes.</summary>
internal static class ChangeRows
{
    public static Change Read(JsonElement row) => new(
        row[0].GetInt64(),
        DateTimeOffset.Parse(row[1].GetString()!, CultureInfo.InvariantCulture),
        row[2].GetString()!,
        [.. row[3].EnumerateArray().Select(id => id.GetString()!)],
        [.. row[4].EnumerateArray().Select(id => id.GetString()!)]);

    public static object ToRow(Change change, string write) => new
    {
        sequence = change.Sequence,
        at = change.At.ToString("O"),
        article = change.ArticleId,
        entities = change.Entities,
        facts = change.Facts,
        write,
    };
}
