using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Http;

/// <summary>Traces and metrics under the name <see cref="Name"/>; whoever wants them subscribes (OpenTelemetry, dotnet-counters).</summary>
internal static class Telemetry
{
    public const string Name = "KnowledgeGraph.GraphQL";

    private static readonly ActivitySource _source = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Counter<long> _operations = _meter.CreateCounter<long>("graphql.operations", description: "Operations by type and outcome");
    private static readonly Histogram<double> _duration = _meter.CreateHistogram<double>("graphql.operation.duration", "s");
    private static readonly Histogram<long> _cost = _meter.CreateHistogram<long>("graphql.operation.cost", description: "Fields to resolve, as estimated beforehand");

    public static void CountStreams(Func<int> open) => _meter.CreateObservableUpDownCounter("graphql.streams", open, description: "Open WebSockets and event streams");

    public static Activity? Start(GraphQLOperationDefinition? operation)
    {
        var activity = _source.StartActivity("graphql");
        activity?.SetTag("graphql.operation.type", TypeOf(operation));
        activity?.SetTag("graphql.operation.name", operation?.Name?.StringValue);
        return activity;
    }

    public static void Record(GraphQLOperationDefinition? operation, long cost, long started, ExecutionResult? result)
    {
        if (!_operations.Enabled)
            return;
        var tags = new TagList
        {
            { "graphql.operation.type", TypeOf(operation) },
            { "outcome", result is null ? "cancelled" : result.Errors is { Count: > 0 } errors ? errors[0].Code : "ok" },
        };
        _operations.Add(1, tags);
        _cost.Record(cost, tags);
        _duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    private static string TypeOf(GraphQLOperationDefinition? operation) => operation?.Operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "unknown",
    };
}
