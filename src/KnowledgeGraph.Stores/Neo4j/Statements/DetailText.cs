using System.Text.Encodings.Web;
using System.Text.Json;

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

    public static string Condition(CypherText cypher, string json, string name, IReadOnlyList<string>? values)
    {
        var plain =
            $"replace(replace(coalesce({json}, ''), {cypher.Value(Backslash)}, {cypher.Value(ForBackslash)}), "
            + $"{cypher.Value(Quote)}, {cypher.Value(ForQuote)})";
        var key = cypher.Value($"\"{Escaped(name)}\":\"");
        return values is null
            ? $"{plain} CONTAINS {key}"
            : $"any(value IN split(split(split({plain}, {key})[1], '\"')[0], {cypher.Value(LineEnd)}) "
                + $"WHERE value IN {cypher.Value(values.Select(Escaped))})";
    }

    private static string Escaped(string text) =>
        JsonEncodedText
            .Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .ToString()
            .Replace(Backslash, ForBackslash, StringComparison.Ordinal)
            .Replace(Quote, ForQuote, StringComparison.Ordinal);
}
