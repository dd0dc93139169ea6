using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Jobs;

/// <summary>
/// <c>POST /jobs</c>: does for <c>kg</c> what it can't do while the graph is open here. The body has the job as JSON,
/// then its files; the answer is frames as the job goes on.
/// </summary>
internal sealed class JobEndpoint(
    IGraphStore store,
    Ontology ontology,
    IConfiguration configuration,
    AddressRate rate,
    ErrorMask mask,
    IServiceProvider services,
    IHostApplicationLifetime lifetime
)
{
    private const int LongestJob = 1 << 20;

    public static void Map(RouteGroupBuilder routes) =>
        routes
            .MapPost("/jobs", (HttpContext context, JobEndpoint endpoint) => endpoint.RunAsync(context))
            .WithOwnLimits();

    private async Task RunAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime.ApplicationStopping
        );
        var parts = PartsOf(context.Request);
        var job = await ReadJobAsync(parts, stop.Token);
        if (context.Features.Get<Caller>() is { } caller)
            AccessRule.Require(caller, job.Least, "This");
        if (job.Least > Role.Reader)
            rate.CheckEdit(AddressRate.Of(context));
        using var files = new JobFiles(job.Files);
        var voice = new RemoteVoice(files);
        var by = context.Features.Get<Caller>()?.Name;
        context.Response.ContentType = "application/octet-stream";
        var sending = voice.SendAllAsync(context.Response.Body, context.RequestAborted);
        await voice.EndAsync(await DoAsync(job, parts, files, voice, by, stop.Token));
        await sending;
    }

    /// <summary>Why it could not be done; null when it is.</summary>
    private async Task<string?> DoAsync(
        Job job,
        MultipartReader parts,
        JobFiles files,
        RemoteVoice voice,
        string? by,
        CancellationToken cancellation
    )
    {
        try
        {
            while (await parts.ReadNextSectionAsync(cancellation) is { } part)
                await files.AddAsync(
                    part.AsFileSection() ?? throw new UsageException("Behind the job there are only files."),
                    cancellation
                );
            job = job with { Files = files.Places };
            await job.RunAsync(
                new JobPlace(store, ontology, configuration, voice, by, voice.Output, services),
                cancellation
            );
            return null;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return "The server stops. What was not reported as written is not; run it again.";
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Explanation.Of(error) ?? mask.Mask(error).Message;
        }
    }

    private static MultipartReader PartsOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and < 200 } boundary
            ? new MultipartReader(boundary.Value!, request.Body)
            : throw BadRequest("A job comes as multipart/form-data; kg sends it.");

    private static async Task<Job> ReadJobAsync(MultipartReader parts, CancellationToken cancellation)
    {
        try
        {
            var part = await parts.ReadNextSectionAsync(cancellation) ?? throw new JsonException();
            var json = new byte[LongestJob];
            var length = await part.Body.ReadAtLeastAsync(json, LongestJob, throwOnEndOfStream: false, cancellation);
            return JsonSerializer.Deserialize<Job>(json.AsSpan(0, length), JsonSerializerOptions.Web)
                ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidDataException)
        {
            throw BadRequest("The job cannot be read: use a kg of the version of the server.");
        }
    }

    private static RequestRefusedException BadRequest(string message) => new(400, ApiErrorCode.BadRequest, message);
}
