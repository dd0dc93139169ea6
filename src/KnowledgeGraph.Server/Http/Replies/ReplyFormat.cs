using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http.Replies;

/// <summary>What the client can read.</summary>
internal enum ReplyFormat
{
    /// <summary><c>application/json</c>: 200 for whatever a well-formed request led to.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells whether there is data.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>, one connection for one operation.</summary>
    EventStream,

    /// <summary><c>text/html</c>: a browser that came to look.</summary>
    Html,
}

internal static class ReplyFormats
{
    public const string GraphQLResponse = "application/graphql-response+json";

    public static string ContentType(this ReplyFormat format) =>
        format switch
        {
            ReplyFormat.GraphQLResponse => GraphQLResponse + "; charset=utf-8",
            ReplyFormat.EventStream => "text/event-stream; charset=utf-8",
            ReplyFormat.Html => "text/html; charset=utf-8",
            _ => "application/json; charset=utf-8",
        };

    /// <summary>The best format that the client accepts; none when it accepts none of ours.</summary>
    public static ReplyFormat? Negotiate(HttpRequest request)
    {
        // The two values that almost every client sends.
        var accept = request.Headers.Accept.ToString();
        if (accept is "" or "*/*" or "application/json")
            return ReplyFormat.Json;

        var ranges = request.GetTypedHeaders().Accept;
        ReplyFormat? best = null;
        var bestQuality = 0.0;
        foreach (var format in ranges.SelectMany(FormatsOf))
        {
            var quality = QualityOf(format, ranges);
            if (quality > bestQuality && (format != ReplyFormat.Html || HttpMethods.IsGet(request.Method)))
                (best, bestQuality) = (format, quality);
        }
        return best;
    }

    /// <summary>Streams and pages are for those who name them.</summary>
    private static ReplyFormat[] FormatsOf(MediaTypeHeaderValue range) =>
        range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? []
            : range.MediaType.Value?.ToLowerInvariant() switch
            {
                GraphQLResponse => [ReplyFormat.GraphQLResponse],
                "application/json" => [ReplyFormat.Json],
                "application/*" or "*/*" => [ReplyFormat.Json, ReplyFormat.GraphQLResponse],
                "text/event-stream" => [ReplyFormat.EventStream],
                "text/html" => [ReplyFormat.Html],
                _ => [],
            };

    /// <summary>The most specific range decides: <c>*/*, application/json;q=0</c> is anything but JSON.</summary>
    private static double QualityOf(ReplyFormat format, IList<MediaTypeHeaderValue> ranges) =>
        ranges
            .Where(range => FormatsOf(range).Contains(format))
            .OrderBy(range =>
                range.MatchesAllTypes ? 2
                : range.MatchesAllSubTypes ? 1
                : 0
            )
            .First()
            .Quality
        ?? 1;
}
