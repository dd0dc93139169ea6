using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>
/// The reconciliation service for OpenRefine: version 0.2 (forms with JSON in a field) and the draft of 1.0 (JSON), of
/// https://reconciliation-api.github.io/specs/.
/// </summary>
internal static class ReconcileEndpoint
{
    private const string Path = "/reconcile";
    private const int MostText = 2 << 20;

    private static readonly JsonSerializerOptions _plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds what it needs to the services of the web application.</summary>
    public static void AddReconciling(this IServiceCollection services)
    {
        services.AddSingleton<ReconcileAnswers>();
        services.AddSingleton<ReconcileExtension>();
        services.AddSingleton(provider => new Reconciler(
            provider.GetRequiredService<IGraphStore>(),
            provider.GetRequiredService<Ontology>(),
            new Screener(provider.GetRequiredService<LiveNameIndex>(), provider.GetRequiredService<ClearedHits>())
        ));
    }

    /// <summary>Maps it into a group of routes, which protects it.</summary>
    public static void MapReconcile(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, ["GET", "POST"], AnswerAsync);
        routes.MapPost($"{Path}/match", MatchAsync);
        routes.MapPost($"{Path}/extend", ExtendAsync);
        routes.MapGet($"{Path}/extend/propose", (HttpContext context, ReconcileExtension extension) =>
            ReplyAsync(context, extension.Propose(Query(context, "type"), LimitOf(context, 50)))
        );
        routes.MapGet($"{Path}/suggest/entity", ReconcileSuggestions.EntitiesAsync);
        routes.MapGet($"{Path}/suggest/type", (HttpContext context, Ontology ontology) =>
            ReconcileSuggestions.OfAsync(context, ontology.Kinds.Select(kind => (kind.Name, kind.Label)))
        );
        routes.MapGet($"{Path}/suggest/property", (HttpContext context, Ontology ontology) =>
            ReconcileSuggestions.OfAsync(
                context,
                ontology.Relations.Select(relation => (relation.Name, relation.Label))
            )
        );
        routes.MapGet($"{Path}/preview", ReconcilePreview.WriteAsync);
    }

    /// <summary>The root of version 0.2: the manifest, a batch of queries, or columns.</summary>
    private static async Task AnswerAsync(
        HttpContext context,
        Reconciler reconciler,
        ReconcileAnswers answers,
        ReconcileExtension extension
    )
    {
        if (await FieldAsync(context, "extend") is { } extend)
        {
            using var columns = ReconcileJson.Parse(extend);
            await ReplyAsync(context, await extension.OfAsync(columns.RootElement, false, context.RequestAborted));
            return;
        }
        if (await FieldAsync(context, "queries") is not { } text)
        {
            await ReplyAsync(context, ReconcileAnswers.Manifest(Root(context)));
            return;
        }
        using var queries = ReconcileJson.Parse(text);
        var asked = ReconcileJson.Members(queries.RootElement);
        var found = await FindAsync(context, reconciler, [.. asked.Select(one => ReconcileQuery.Read(one.Value))]);
        var answer = new JsonObject();
        for (var i = 0; i < asked.Count; i++)
            answer[asked[i].Name] = answers.Candidates(found[i], "result");
        await ReplyAsync(context, answer);
    }

    /// <summary>A batch of queries of the draft of 1.0; answers are told by their position.</summary>
    private static async Task MatchAsync(HttpContext context, Reconciler reconciler, ReconcileAnswers answers)
    {
        using var asked = ReconcileJson.Parse(await BodyAsync(context));
        var found = await FindAsync(
            context,
            reconciler,
            [.. ReconcileJson.Items(asked.RootElement, "queries").Select(ReconcileQuery.ReadDraft)]
        );
        await ReplyAsync(
            context,
            new JsonObject
            {
                ["results"] = new JsonArray([
                    .. found.Select(JsonNode? (one) => answers.Candidates(one, "candidates")),
                ]),
            }
        );
    }

    private static async Task ExtendAsync(HttpContext context, ReconcileExtension extension)
    {
        using var asked = ReconcileJson.Parse(await BodyAsync(context));
        await ReplyAsync(context, await extension.OfAsync(asked.RootElement, draft: true, context.RequestAborted));
    }

    private static Task<IReadOnlyList<IReadOnlyList<Candidate>>> FindAsync(
        HttpContext context,
        Reconciler reconciler,
        IReadOnlyList<ReconcileQuery> queries
    ) =>
        queries.Count > ReconcileAnswers.BatchSize
            ? throw new RequestRefusedException(
                413,
                ApiErrorCode.TooManySubjects,
                $"At most {ReconcileAnswers.BatchSize} queries in one request (batchSize of the manifest)."
            )
            : reconciler.MatchAsync(queries, context.RequestAborted);

    private static async Task<string?> FieldAsync(HttpContext context, string name)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return Query(context, name);
        if (!context.Request.HasFormContentType)
            throw new RequestRefusedException(
                415,
                ApiErrorCode.BadUserInput,
                "POST a form with the field queries or extend."
            );
        try
        {
            var form = await context.Request.ReadFormAsync(
                new FormOptions { ValueLengthLimit = MostText, BufferBodyLengthLimit = MostText },
                context.RequestAborted
            );
            return form[name].ToString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidDataException)
        {
            throw new RequestRefusedException(
                400,
                ApiErrorCode.BadUserInput,
                $"This form cannot be read; a field has at most {MostText:N0} bytes."
            );
        }
    }

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    internal static string? Query(HttpContext context, string name) =>
        context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    internal static int LimitOf(HttpContext context, int most) =>
        int.TryParse(Query(context, "limit"), CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? Math.Min(limit, most)
            : most;

    private static string Root(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}/";

    internal static Task ReplyAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString(_plain), context.RequestAborted);
    }
}
