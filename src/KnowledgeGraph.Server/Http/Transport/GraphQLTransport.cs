using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Access;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Streaming;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Server.Http.Transport;

/// <summary>GraphQL over HTTP, WebSocket and server-sent events, in front of whatever schema the services
/// hold.</summary>
public static class GraphQLTransport
{
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.ReadLimits();
        services.AddSingleton(limits);
        services.AddProtection(configuration, limits);
        services.AddAccess(configuration);
        services.AddCompression();
        services.AddSingleton<IDocumentExecuter>(provider => new DocumentExecuter(
            new GraphQLDocumentBuilder(),
            new DocumentValidator(),
            new DefaultExecutionStrategySelector([
                new(new FieldPlans(), OperationType.Query),
                new(new MutationOrder(), OperationType.Mutation),
                new(provider.GetRequiredService<PerEventContext>(), OperationType.Subscription),
            ]),
            []
        ));
        services.TryAddSingleton<IsReadingAhead>(_ => () => false);
        services.TryAddSingleton<RequestContextFactory>(_ => new Dictionary<string, object?>());
        services.TryAddSingleton(FieldRoles.None);
        services.AddSingleton<OperationRoles>();
        services.AddSingleton<DocumentGuard>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<PersistedDocuments>();
        services.TryAddSingleton<CurrentVersion>(_ => () => null);
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<OperationExecutor>();
        services.TryAddSingleton<EventIdOf>(_ => _ => null);
        services.AddSingleton<EventIds>();
        services.AddSingleton<PerEventContext>();
        services.AddSingleton<StreamSlots>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<TimedOperations>();
        services.AddSingleton<OneAnswer>();
        services.AddSingleton<StreamAnswer>();
        services.AddSingleton<IdePage>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    /// <param name="routes">The protected group.</param>
    internal static IEndpointConventionBuilder MapGraphQL(this RouteGroupBuilder routes, string path)
    {
        // Before the first document is weighed: until then types may be references by name, which weigh nothing.
        var services = ((IEndpointRouteBuilder)routes).ServiceProvider;
        services.GetRequiredService<ISchema>().Initialize();
        var endpoint = services.GetRequiredService<GraphQLEndpoint>();
        return routes.Map(path, endpoint.HandleAsync).WithDisplayName("GraphQL").WithOwnLimits();
    }
}
