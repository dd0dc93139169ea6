using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Api.Loading;

/// <summary>How many keys the loaders collect for one call of the store: near 1 on a busy server means that batching
/// has broken.</summary>
public static class LoaderMetrics
{
    /// <summary>The name that everything of GraphQL is measured under.</summary>
    public const string Meter = "KnowledgeGraph.GraphQL";

    private static readonly Meter _meter = new(Meter);
    private static readonly Histogram<int> _size = _meter.CreateHistogram<int>(
        "graphql.loader.batch.size",
        description: "Keys of one batch, by loader"
    );

    internal static void Record(string loader, int keys) =>
        _size.Record(keys, new KeyValuePair<string, object?>("graphql.loader", loader));
}
