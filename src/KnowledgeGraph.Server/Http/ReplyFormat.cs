using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

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

    public static string ContentType(this ReplyFormat format) => format switch
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

        ReplyFormat? best = null;
        var bestQuality = 0.0;
        foreach (var type in request.GetTypedHeaders().Accept)
        {
            var quality = type.Quality ?? 1;
            if (quality > bestQuality && FormatOf(type) is { } format && (format != ReplyFormat.Html || HttpMethods.IsGet(request.Method)))
                (best, bestQuality) = (format, quality);
        }
        return best;
    }

    private static ReplyFormat? FormatOf(MediaTypeHeaderValue type) =>
        type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null
        : type.MediaType.Value?.ToLowerInvariant() switch
        {
            GraphQLResponse => ReplyFormat.GraphQLResponse,
            "application/json" or "application/*" or "*/*" => ReplyFormat.Json,
            "text/event-stream" => ReplyFormat.EventStream,
            "text/html" => ReplyFormat.Html,
            _ => null,
        };
}
