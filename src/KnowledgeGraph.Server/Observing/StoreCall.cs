using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Observing;

/// <summary>One call of the store, while somebody listens.</summary>
internal sealed class StoreCall
{
    private static readonly Histogram<double> _duration = Telemetry.Meter.CreateHistogram<double>(
        "graph.store.duration",
        "s",
        "Calls of the store by method and outcome"
    );

    private readonly string _method;
    private readonly Activity? _activity;
    private readonly long _started = Stopwatch.GetTimestamp();

    private StoreCall(string method, Activity? activity) => (_method, _activity) = (method, activity);

    public static StoreCall? Begin(string method)
    {
        var activity = Telemetry.Source.StartActivity(method, ActivityKind.Client);
        return activity is null && !_duration.Enabled ? null : new StoreCall(method, activity);
    }

    public void End(Task answer) =>
        End(answer.IsCanceled ? new OperationCanceledException() : answer.Exception?.InnerException);

    public void End(Exception? failure)
    {
        var outcome = failure switch
        {
            null => "ok",
            OperationCanceledException => "cancelled",
            StoreException refused => refused.Code,
            _ => "failed",
        };
        _duration.Record(
            Stopwatch.GetElapsedTime(_started).TotalSeconds,
            new("graph.store.method", _method),
            new("outcome", outcome)
        );
        if (failure is not null)
            _activity?.SetStatus(ActivityStatusCode.Error, outcome);
        _activity?.Dispose();
    }
}
