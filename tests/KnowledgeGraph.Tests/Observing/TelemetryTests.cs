using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Observing;

[Collection("server")]
public sealed class TelemetryTests(RunningServer server)
{
    [Fact]
    public async Task A_trace_shows_the_operation_and_below_it_every_call_of_the_store()
    {
        var trace = ActivityTraceId.CreateRandom();
        var seen = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                    seen.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = "query Awards { person(id: \"ales-bialiatski\") { awards { nodes { name } } } }" }
            ),
            Headers = { { "traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01" } },
        };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["GetEntitiesAsync", "GetFactsAsync", "query"], seen.Select(activity => activity.OperationName));
        var operation = seen.Last();
        Assert.Equal("Awards", operation.GetTagItem("graphql.operation.name"));
        Assert.All(seen.SkipLast(1), call => Assert.Equal(operation.SpanId, call.ParentSpanId));
    }

    [Fact]
    public async Task Requests_cost_store_calls_batches_and_refusals_are_measured()
    {
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = Listen(measured);

        await server.AskAsync("{ people(first: 7) { nodes { awards { nodes { name } } } } }");
        await server.AskAsync("{ nobody }");

        Assert.True(measured["graphql.operations query ok"] >= 1);
        Assert.True(measured["graphql.operations unknown FIELDS_ON_CORRECT_TYPE"] >= 1);
        Assert.True(measured["graphql.operation.cost query ok"] >= 1 + 7 * 2);
        Assert.True(measured["graphql.operation.duration query ok"] > 0);
        Assert.True(measured["graph.store.duration FindEntitiesAsync ok"] > 0);
        Assert.True(measured["graph.store.duration GetFactsAsync ok"] > 0);
        Assert.True(measured["graphql.loader.batch.size facts of entities"] >= 7);
    }

    [Fact]
    public async Task Subscriptions_and_their_events_are_counted()
    {
        var measured = new ConcurrentDictionary<string, double>();
        using var listener = Listen(measured);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?query=" + Uri.EscapeDataString("subscription { graphChanged(since: 0) { sequence } }")
        )
        {
            Headers = { { "Accept", "text/event-stream" } },
        };

        using (
            var response = await server.Client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                TestContext.Current.CancellationToken
            )
        )
        {
            using var lines = new StreamReader(
                await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
            );
            while (
                await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                && !line.Contains("\"sequence\":3}")
            ) { }

            Assert.True(measured["graphql.subscriptions"] >= 1);
            Assert.True(measured["graphql.subscription.events"] >= 3);
        }
    }

    /// <summary>Sums by instrument and tags.</summary>
    private static MeterListener Listen(ConcurrentDictionary<string, double> sums)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var key = string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Value}")]);
            sums.AddOrUpdate(key, value, (_, sum) => sum + value);
        }
    }
}
