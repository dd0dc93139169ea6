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

    // As Details.Number reads one: signs around it do not count, a comma is a point. Blanks that do not break are
    // escaped in JSON.
    private const string Blank = @"(?: |\\t|\\u00A0|\\u2009|\\u202F)*",
        Number = Blank + "[<>~]*" + Blank + @"[+-]?(\d+[.,]?\d*|[.,]\d+)([eE][+-]?\d+)?" + Blank + "[%~]*" + Blank;
    private static readonly string[] Around = ["<", ">", "~", "%", " ", "\t", "\u00a0", "\u2009", "\u202f"];

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
        var bare = Around.Aggregate("value", (text, sign) => $"replace({text}, {cypher.Value(Escaped(sign))}, '')");
        var number = $"toFloat(replace({bare}, ',', '.'))";
        // toFloat reads words and letters too that are no numbers here, and makes what is too great endless.
        return $"value =~ {cypher.Value(Number)} "
            + $"AND {number} >= {cypher.Value(detail.AtLeast ?? double.MinValue)} "
            + $"AND {number} <= {cypher.Value(detail.AtMost ?? double.MaxValue)}";
    }

    private static string Escaped(string text) =>
        JsonEncodedText
            .Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .ToString()
            .Replace(Backslash, ForBackslash, StringComparison.Ordinal)
            .Replace(Quote, ForQuote, StringComparison.Ordinal);
}
