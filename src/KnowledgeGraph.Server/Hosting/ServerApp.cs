using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Streaming;
using KnowledgeGraph.Server.Http.Transport;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Server.Observing;
using KnowledgeGraph.Server.Reconciling;
using KnowledgeGraph.Server.Watching;
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
        OpenDoors.Close(builder.Configuration);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Each does nothing unless that is what started the program.
        builder.Services.AddSystemd().AddWindowsService();
        // A port that is taken is told in one line by Cli.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        var ontology = builder.Configuration.ReadOntology();
        var store = await StoreOpening.OpenAsync(builder.Configuration, ontology, cancellation);
        try
        {
            string?[] addresses = [builder.Configuration.Setting("urls"), LocalDoor.Prepare(builder.Configuration)];
            builder.WebHost.UseUrls([.. addresses.OfType<string>()]);
            var summary = await SeedAsync(builder, store, ontology, cancellation);
            builder.AddGraphServices(store, ontology);
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
            var summary = await Seeding.SeedIfEmptyAsync(store, ontology, builder.Configuration, cancellation);
            GraphFit.Require(summary, ontology);
            return summary;
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

    private static void Use(WebApplication app)
    {
        // Asked for once, so that the container owns the store from here on.
        app.Services.GetRequiredService<IGraphStore>();
        app.UseProxies();
        // Here, or else the framework puts it before the proxies' word is taken.
        if (ProviderLogin.IsThere(app.Configuration))
            app.UseAuthentication();
        app.UseAccess();
        app.UseResponseCompression();
        app.UsePages(app.Configuration.Setting("Seed:Folder")!);
        app.MapGet("/embed", Embedding.Page);
        app.UseWebSockets();
        var routes = app.MapProtectedGroup();
        routes.MapGraphQL("/graphql");
        routes.MapExport();
        routes.MapImport();
        routes.MapAgents();
        routes.MapReconcile();
        routes.MapAccount();
        routes.MapFirstAdmin();
        routes.MapProvider();
        JobEndpoint.Map(routes);
        // Beside the group: monitors ask often, from one address, and must hear that the store is away.
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = StoreHealth.WriteAsync });
    }

    /// <summary>The link for the first admin; nothing where somebody is there.</summary>
    private static string FirstAdmin(WebApplication app, string address) =>
        app.Services.GetRequiredService<FirstAdmin>().Begin() is { } word
            ? $"  Admin    {address}{FirstAdminPage.Path}?word={word}   (opens once, for an hour: the first admin)\n"
            : "";

    private static void Announce(WebApplication app, GraphSummary? summary)
    {
        var address = OpenDoors.PageOf(app.Urls.First());
        var graph = summary is null
            ? "the store is not to be reached yet"
            : $"{summary.Entities:N0} entities, {summary.Facts:N0} facts from {summary.Sources}";
        Console.WriteLine(
            $"""

              KnowledgeGraph: {graph}
              Page     {address}
              GraphQL  {address}/graphql   (open it in a browser for the IDE)
              Open to  {OpenDoors.Describe(app.Configuration)}
            {FirstAdmin(app, address)}  Press Ctrl+C to stop.

            """
        );
    }
}
