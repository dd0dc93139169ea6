using System.Globalization;
using GraphQL.Types;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Editing;
using KnowledgeGraph.Extraction.Reviewing;
using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Screening;
using KnowledgeGraph.Screening.Watching;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Agents;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Streaming;
using KnowledgeGraph.Server.Http.Transport;
using KnowledgeGraph.Server.Jobs;
using KnowledgeGraph.Server.Observing;
using KnowledgeGraph.Server.Reconciling;
using KnowledgeGraph.Server.Watching;
using KnowledgeGraph.Storing;
using KnowledgeGraph.Views;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>What answers requests, in the container.</summary>
internal static class GraphServices
{
    public static void AddGraphServices(this WebApplicationBuilder builder, IGraphStore store, Ontology ontology)
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
                            + services.GetRequiredService<ClearedHits>().Version
                            + services.GetRequiredService<Watch>().Version
                            + services.GetRequiredService<PrivateExtracts>().Version,
                        services.GetRequiredService<SavedViews>().Version
                    )
                    : null
        );
        builder.Services.AddSingleton(services =>
            ReviewOpening.Open(builder.Configuration, ontology, services.GetRequiredService<IGraphStore>())
        );
        builder.Services.AddSingleton<ReadAhead>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReadAhead>());
        builder.Services.AddSingleton<EventIdOf>(EventIdOf);
        builder.Services.AddSingleton(new FieldRoles(ontology));
        builder.Services.AddGraphQLTransport(builder.Configuration);
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton(_ => builder.Configuration.ReadMappings(ontology));
        builder.Services.AddScreening(builder.Configuration);
        builder.Services.AddSingleton(_ => new SavedViews(GraphFiles.Views(builder.Configuration)));
        builder.Services.AddSingleton(services => new PrivateExtracts(GraphFiles.Private(builder.Configuration))
        {
            Names = () => services.GetService<AccountNames>()?.All(),
        });
        builder.Services.AddSingleton(services => new Editor(
            services.GetRequiredService<IGraphStore>(),
            TimeProvider.System,
            services.GetRequiredService<ApiLimits>().OfExtracts(),
            new EditMemory(GraphFiles.Edits(builder.Configuration))
        ));
        builder.Services.AddSingleton<LiveTextIndex>();
        builder.Services.AddSingleton<IsReadingAhead>(services =>
        {
            var names = services.GetRequiredService<LiveNameIndex>();
            return () => names.IsReading;
        });
        builder.Services.AddSingleton<RequestContextFactory>(services =>
        {
            var (graph, feed) = (services.GetRequiredService<IGraphStore>(), services.GetRequiredService<ChangeFeed>());
            var (limits, editor) = (services.GetRequiredService<ApiLimits>(), services.GetRequiredService<Editor>());
            var cleared = services.GetRequiredService<ClearedHits>();
            var desk = services.GetRequiredService<ReviewDesk>();
            var (names, watch) = (services.GetRequiredService<LiveNameIndex>(), services.GetRequiredService<Watch>());
            var (views, work) = (
                services.GetRequiredService<SavedViews>(),
                services.GetRequiredService<PrivateExtracts>()
            );
            var texts = services.GetRequiredService<LiveTextIndex>();
            return _ => new GraphRequest(graph, names, feed, limits, editor)
            {
                Desk = desk,
                Cleared = cleared,
                Mappings = services.GetRequiredService<MappingFolder>,
                Watch = watch,
                Views = views,
                Private = work,
                Texts = texts,
            };
        });
        builder.Services.AddAgents(builder.Configuration);
        builder.Services.AddReconciling();
        builder.Services.AddSingleton<JobEndpoint>();
        builder.Services.AddOtlpExport(builder.Configuration);
        ScheduledBackup.AddTo(builder);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }

    /// <summary>What a client of an event stream sends back when it comes again.</summary>
    private static string? EventIdOf(object? item) =>
        item is WatchHit hit ? hit.Number.ToString(CultureInfo.InvariantCulture) : ChangeFeed.EventIdOf(item);
}
