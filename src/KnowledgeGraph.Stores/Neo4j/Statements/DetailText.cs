using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Filters;

namespace KnowledgeGraph.Stores.Neo4j.Statements;

/// <summary>
/// Finds a detail in the JSON text that a relationship holds. Cypher reads no JSON: once escaped quotes are another
/// sign, a quote begins or ends a text and nothing else.
/// </summary>
internal static class DetailText
{
    private const string Backslash = @"\\",
        Quote = "\\\"",
        LineEnd = "\\n",
        ForBackslash = "\u0001",
        ForQuote = "\u0002";

    // As Details.Number reads one: signs around it do not count, a comma is a point.
    private const string Number = @"(?U)\s*[<>~]*\s*[+-]?(\d+[.,]?\d*|[.,]\d+)([eE][+-]?\d+)?\s*[%~]*\s*",
        Around = "<>~% ";

    public static string Condition(CypherText cypher, string json, DetailFilter detail)
    {
        var plain =
            $"replace(replace(coalesce({json}, ''), {cypher.Value(Backslash)}, {cypher.Value(ForBackslash)}), "
            + $"{cypher.Value(Quote)}, {cypher.Value(ForQuote)})";
        var key = cypher.Value($"\"{Escaped(detail.Name)}\":\"");
        var said = $"split(split(split({plain}, {key})[1], '\"')[0], {cypher.Value(LineEnd)})";
        var conditions = new List<string>();
        if (detail.Values is { } values)
            conditions.Add($"any(value IN {said} WHERE value IN {cypher.Value(values.Select(Escaped))})");
        if (detail.AsksForNumber)
            conditions.Add($"any(value IN {said} WHERE {HasNumber(cypher, detail)})");
        return conditions.Count == 0 ? $"{plain} CONTAINS {key}" : string.Join(" AND ", conditions);
    }

    private static string HasNumber(CypherText cypher, DetailFilter detail)
    {
        var bare = Around.Aggregate("value", (text, sign) => $"replace({text}, '{sign}', '')");
        var number = $"toFloat(replace({bare}, ',', '.'))";
        // toFloat reads words and letters too that are no numbers here.
        var isNumber = $"value =~ {cypher.Value(Number)}";
        var least = detail.AtLeast is { } from ? $" AND {number} >= {cypher.Value(from)}" : "";
        var most = detail.AtMost is { } to ? $" AND {number} <= {cypher.Value(to)}" : "";
        return $"{isNumber}{least}{most}";
    }

    private static string Escaped(string text) =>
        JsonEncodedText
            .Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .ToString()
            .Replace(Backslash, ForBackslash, StringComparison.Ordinal)
            .Replace(Quote, ForQuote, StringComparison.Ordinal);
}
