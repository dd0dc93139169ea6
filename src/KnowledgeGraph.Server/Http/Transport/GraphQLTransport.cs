using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Caching;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Server.Http.Replies;
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
        services.AddLoopbackOnly(configuration, limits);
        services.AddCompression();
        services.AddCors();
        services.AddSecurityHeaders();
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
        services.TryAddSingleton<RequestContextFactory>(_ => new Dictionary<string, object?>());
        services.AddSingleton<DocumentGuard>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<PersistedDocuments>();
        services.TryAddSingleton<CurrentVersion>(_ => () => null);
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<ErrorMask>();
        services.AddSingleton<CrossSiteRule>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<ResultWriter>();
        services.AddSingleton<OperationExecutor>();
        services.TryAddSingleton<EventIdOf>(_ => _ => null);
        services.AddSingleton<EventIds>();
        services.AddSingleton<PerEventContext>();
        services.AddSingleton<AddressRate>();
        services.AddSingleton<StreamSlots>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path)
    {
        // Before the first document is weighed: until then types may be references by name, which weigh nothing.
        routes.ServiceProvider.GetRequiredService<ISchema>().Initialize();
        var endpoint = routes.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return routes.Map(path, endpoint.HandleAsync).WithDisplayName("GraphQL");
    }
}
