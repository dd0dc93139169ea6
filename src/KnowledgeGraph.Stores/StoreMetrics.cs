using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Stores;

/// <summary>Metrics under the name <see cref="Name"/>; whoever wants them subscribes (OpenTelemetry,
/// dotnet-counters).</summary>
public static class StoreMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "KnowledgeGraph.Stores";

    /// <summary>Name of the counter of queries that were sent to SQLite or Neo4j, tagged with the
    /// <c>store</c>.</summary>
    public const string Statements = "store.statements";

    private static readonly Meter _meter = new(Name);
    private static readonly Counter<long> _statements = _meter.CreateCounter<long>(
        Statements,
        description: "Queries sent to the database"
    );

    internal static void CountStatement(string store)
    {
        if (_statements.Enabled)
            _statements.Add(1, new KeyValuePair<string, object?>("store", store));
    }
}
