using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>Traces and metrics under the name <see cref="Name"/>; whoever wants them subscribes (OpenTelemetry,
/// dotnet-counters).</summary>
internal static class Telemetry
{
    public const string Name = LoaderMetrics.Meter;

    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);

    private static readonly Counter<long> _operations = Meter.CreateCounter<long>(
        "graphql.operations",
        description: "Operations by type and outcome, refused ones too"
    );
    private static readonly Histogram<double> _duration = Meter.CreateHistogram<double>(
        "graphql.operation.duration",
        "s"
    );
    private static readonly Histogram<long> _cost = Meter.CreateHistogram<long>(
        "graphql.operation.cost",
        description: "Fields to resolve, as estimated beforehand"
    );
    private static readonly UpDownCounter<long> _subscriptions = Meter.CreateUpDownCounter<long>(
        "graphql.subscriptions",
        description: "Running subscriptions"
    );
    private static readonly Counter<long> _events = Meter.CreateCounter<long>(
        "graphql.subscription.events",
        description: "Events executed for subscriptions"
    );

    public static void CountStreams(Func<int> open) =>
        Meter.CreateObservableUpDownCounter("graphql.streams", open, description: "Open WebSockets and event streams");

    /// <summary>
    /// Executes an operation within a span of its own, and counts it with its cost, duration and outcome.
    /// </summary>
    public static async Task<ExecutionResult> MeasureAsync(
        GraphQLOperationDefinition operation,
        long cost,
        Func<Task<ExecutionResult>> execute
    )
    {
        using var activity = Start(operation);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await execute();
            outcome = result.Errors is { Count: > 0 } errors ? errors[0].Code ?? "ERROR" : "ok";
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        catch (RequestRefusedException refusal)
        {
            outcome = refusal.Code;
            throw;
        }
        finally
        {
            Record(operation, cost, started, outcome);
        }
    }

    private static Activity? Start(GraphQLOperationDefinition operation)
    {
        var type = TypeOf(operation);
        var activity = Source.StartActivity(type);
        activity?.SetTag("graphql.operation.type", type);
        activity?.SetTag("graphql.operation.name", operation.Name?.StringValue);
        return activity;
    }

    private static void Record(GraphQLOperationDefinition operation, long cost, long started, string outcome)
    {
        if (outcome != "ok")
            Activity.Current?.SetStatus(ActivityStatusCode.Error, outcome);
        if (!_operations.Enabled)
            return;
        var tags = new TagList { { "graphql.operation.type", TypeOf(operation) }, { "outcome", outcome } };
        _operations.Add(1, tags);
        _cost.Record(cost, tags);
        _duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    /// <summary>Counts what was answered before and still holds.</summary>
    public static void RecordKept(GraphQLOperationDefinition operation) =>
        _operations.Add(1, new("graphql.operation.type", TypeOf(operation)), new("outcome", "kept"));

    /// <summary>Counts what never reaches the engine.</summary>
    public static void RecordRefused(string? code) =>
        _operations.Add(1, new("graphql.operation.type", "unknown"), new("outcome", code ?? "ERROR"));

    /// <summary>Counts a subscription until it is disposed.</summary>
    public static IDisposable Subscription()
    {
        _subscriptions.Add(1);
        return new Running();
    }

    public static Activity? StartEvent()
    {
        _events.Add(1);
        // Of its own, for it may come hours after the request that asked for it.
        return Source.StartActivity("subscription event", ActivityKind.Consumer, parentContext: default);
    }

    private static string TypeOf(GraphQLOperationDefinition operation) =>
        operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };

    private sealed class Running : IDisposable
    {
        public void Dispose() => _subscriptions.Add(-1);
    }
}
