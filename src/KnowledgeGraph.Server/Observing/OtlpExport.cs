using KnowledgeGraph.Server.Http.Execution;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Server.Observing;

/// <summary>
/// Sends traces and metrics to a collector, configured by the variables that OpenTelemetry lays down
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_SERVICE_NAME</c> ...). Without an address nothing is sent, and nothing
/// is prepared either.
/// </summary>
internal static class OtlpExport
{
    private static readonly string[] _addresses =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    public static void AddOtlpExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (_addresses.All(name => string.IsNullOrEmpty(configuration[name])))
            return;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "knowledge-graph"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(Telemetry.Name))
            .WithMetrics(metrics =>
                metrics.AddMeter(
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime",
                    Telemetry.Name
                )
            )
            .UseOtlpExporter();
    }
}
