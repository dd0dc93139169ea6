using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Tests.Observing;

public sealed class OtlpExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_collector_gets_traces_and_metrics_over_HTTP()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = Collector(received);
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (
            var app = await StartAsync(
                new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()),
                new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                new("OTEL_SERVICE_NAME", "our-graph")
            )
        )
        {
            using var client = new HttpClient();
            using var response = await client.PostAsJsonAsync(
                $"{app.Urls.First()}/graphql",
                new { query = "query Who { people(first: 3) { nodes { awards { nodes { id } } } } }" },
                TestContext.Current.CancellationToken
            );
            await app.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.All(["our-graph", "Who", "FindEntitiesAsync", "GetFactsAsync", "POST /graphql"], word =>
            Assert.Contains(word, received["/v1/traces"])
        );
        Assert.All(
            [
                "our-graph",
                "http.server.request.duration",
                "graphql.operations",
                "graphql.operation.cost",
                "graph.store.duration",
                "graphql.loader.batch.size",
                "graphql.streams",
            ],
            word => Assert.Contains(word, received["/v1/metrics"])
        );
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_prepared()
    {
        await using var app = await StartAsync();

        Assert.Null(app.Services.GetService<TracerProvider>());
    }

    private async Task<WebApplication> StartAsync(params KeyValuePair<string, string?>[] settings)
    {
        var app = await ServerApp.BuildAsync(
            [new("urls", "http://127.0.0.1:0"), new("Store:Path", _folder.File("graph.db")), .. settings],
            TestContext.Current.CancellationToken
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static WebApplication Collector(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            received.AddOrUpdate(request.Path, text, (_, before) => before + text);
        });
        return app;
    }

    public void Dispose() => _folder.Dispose();
}
