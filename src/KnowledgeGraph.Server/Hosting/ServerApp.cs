using GraphQL.Types;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Streaming;
using KnowledgeGraph.Server.Http.Transport;
using KnowledgeGraph.Server.Observing;
using KnowledgeGraph.Storing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The web application: store, schema and routes, composed.</summary>
internal static class ServerApp
{
    /// <summary>Builds it with the store open and seeded, ready to start.</summary>
    public static async Task<WebApplication> BuildAsync(
        IEnumerable<KeyValuePair<string, string?>> settings,
        CancellationToken cancellation
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        SettingsCheck.Require(builder.Configuration);
        OpenDoors.Require(builder.Configuration);
        builder.WebHost.UseUrls(builder.Configuration.Setting("urls")!);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // A port that is taken is told in one line by Cli.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        var ontology = builder.Configuration.ReadOntology();
        var store = await StoreOpening.OpenAsync(builder.Configuration, ontology, cancellation);
        try
        {
            var summary = await SeedAsync(builder, store, ontology, cancellation);
            AddServices(builder, store, ontology);
            var app = builder.Build();
            Use(app);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app, summary));
            return app;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null when the store is a server that can't be reached: then it is seeded later.</summary>
    private static async Task<GraphSummary?> SeedAsync(
        WebApplicationBuilder builder,
        IGraphStore store,
        Ontology ontology,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Seeding.SeedIfEmptyAsync(store, ontology, builder.Configuration, cancellation);
        }
        catch (StoreException error) when (error.Reason is StoreErrorCode.Unavailable or StoreErrorCode.Timeout)
        {
            await Console.Error.WriteLineAsync(
                $"{error.Message} Serving all the same; it is asked again every few seconds."
            );
            builder.Services.AddHostedService<LateSeeding>();
            return null;
        }
    }

    private static void AddServices(WebApplicationBuilder builder, IGraphStore store, Ontology ontology)
    {
        builder.Services.AddSingleton(ontology);
        // Measured for everybody. By a factory, so that the container closes it when the application stops.
        builder.Services.AddSingleton(_ => MeasuredStore.Around(store));
        builder.Services.AddSingleton<ISchema>(_ => GraphSchema.Build(ontology));
        builder.Services.AddSingleton<CurrentVersion>(services =>
            () =>
                store.Sequence is { } sequence
                    ? new DataVersion(
                        sequence,
                        DateOnly.FromDateTime(DateTime.UtcNow),
                        services.GetRequiredService<ReviewDesk>().Version
                    )
                    : null
        );
        builder.Services.AddSingleton(services =>
            ReviewOpening.Open(builder.Configuration, ontology, services.GetRequiredService<IGraphStore>())
        );
        builder.Services.AddSingleton<EventIdOf>(ChangeFeed.EventIdOf);
        builder.Services.AddSingleton(new FieldRoles(ontology));
        builder.Services.AddGraphQLTransport(builder.Configuration);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<LiveNameIndex>();
        builder.Services.AddSingleton(_ => new ClearedHits(GraphFiles.ClearedHits(builder.Configuration)));
        builder.Services.AddSingleton(services => new Editor(
            services.GetRequiredService<IGraphStore>(),
            TimeProvider.System,
            services.GetRequiredService<ApiLimits>().OfExtracts()
        ));
        builder.Services.AddSingleton<RequestContextFactory>(services =>
        {
            var (graph, feed) = (services.GetRequiredService<IGraphStore>(), services.GetRequiredService<ChangeFeed>());
            var (limits, editor) = (services.GetRequiredService<ApiLimits>(), services.GetRequiredService<Editor>());
            var cleared = services.GetRequiredService<ClearedHits>();
            var desk = services.GetRequiredService<ReviewDesk>();
            var names = services.GetRequiredService<LiveNameIndex>();
            return _ => new GraphRequest(graph, names, feed, limits, editor) { Desk = desk, Cleared = cleared };
        });
        builder.Services.AddAgents(builder.Configuration);
        builder.Services.AddOtlpExport(builder.Configuration);
        ScheduledBackup.AddTo(builder);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }

    private static void Use(WebApplication app)
    {
        // Asked for once, so that the container owns the store from here on.
        app.Services.GetRequiredService<IGraphStore>();
        app.UseProxies();
        app.UseAccess();
        app.UseResponseCompression();
        app.UsePages(app.Configuration.Setting("Seed:Folder")!);
        app.UseWebSockets();
        var routes = app.MapProtectedGroup();
        routes.MapGraphQL("/graphql");
        routes.MapExport();
        routes.MapAgents();
        routes.MapAccount();
        // Beside the group: monitors ask often, from one address, and must hear that the store is away.
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = StoreHealth.WriteAsync });
    }

    private static void Announce(WebApplication app, GraphSummary? summary)
    {
        var address = app.Urls.First();
        var graph = summary is null
            ? "the store is not to be reached yet"
            : $"{summary.Entities:N0} entities, {summary.Facts:N0} facts from {summary.Articles:N0} articles";
        Console.WriteLine(
            $"""

              KnowledgeGraph: {graph}
              Page     {address}
              GraphQL  {address}/graphql   (open it in a browser for the IDE)
              Open to  {OpenDoors.Describe(app.Configuration)}
              Press Ctrl+C to stop.

            """
        );
    }
}
