using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Api.Loading;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Measures requests as <c>graph.request.duration</c>, in seconds, by route and outcome: <c>ok</c>, <c>canceled</c> or
/// the code of the error. Streams are not measured: they last as long as the client likes.
/// </summary>
internal static class RequestDuration
{
    private static readonly Meter Meter = new(LoaderMetrics.Meter);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graph.request.duration",
        "s",
        "Requests by route and outcome"
    );

    public static void Record(HttpContext context, long started, string outcome)
    {
        if (!Duration.Enabled || IsStream(context))
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        Duration.Record(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            new("http.route", route),
            new("outcome", outcome)
        );
    }

    private static bool IsStream(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
        || context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true;
}
