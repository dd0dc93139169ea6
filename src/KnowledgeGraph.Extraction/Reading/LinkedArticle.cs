using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// An article as schema.org describes it in a page's JSON-LD: the first object of such a script that has a headline,
/// alone, in a list or in an "@graph". A script that is no JSON says nothing.
/// </summary>
internal sealed record LinkedArticle(
    string? Title,
    string? PublishedAt,
    string? Publisher,
    IReadOnlyList<string> Authors
)
{
    private static readonly LinkedArticle Silent = new(null, null, null, []);

    public static LinkedArticle In(IDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => Read(script.TextContent))
            .FirstOrDefault(article => article is not null)
        ?? Silent;

    private static LinkedArticle? Read(string text)
    {
        try
        {
            return Objects(JsonNode.Parse(text)).FirstOrDefault(one => Text(one["headline"]) is not null) is { } found
                ? new LinkedArticle(
                    Text(found["headline"]),
                    Text(found["datePublished"]),
                    Names(found["publisher"]).FirstOrDefault(),
                    [.. Names(found["author"])]
                )
                : null;
        }
        // An object that has a name twice throws the second when it is asked, half a surrogate the third.
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.OfType<JsonObject>().SelectMany(Objects),
            JsonObject one => Listed(one["@graph"]).OfType<JsonObject>().Prepend(one),
            _ => [],
        };

    private static IEnumerable<string> Names(JsonNode? node) =>
        Listed(node).Select(one => Text(one is JsonObject known ? known["name"] : one)).OfType<string>();

    private static IEnumerable<JsonNode?> Listed(JsonNode? node) => node as JsonArray ?? Enumerable.Repeat(node, 1);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
}
