using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Http.Replies;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>The services behind <see cref="ProtectedGroup"/> and in front of every endpoint.</summary>
internal static class ProtectionServices
{
    public static void AddProtection(this IServiceCollection services, IConfiguration configuration, ApiLimits limits)
    {
        services.AddLoopbackOnly(configuration, limits);
        services.AddSecurityHeaders();
        services.AddCors();
        // The group says what is wrong with the parameters of an endpoint.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton<AddressRate>();
        services.AddSingleton<CrossSiteRule>();
        services.AddSingleton<ExecutionGate>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<ErrorMask>();
        services.AddSingleton<ResultWriter>();
        services.AddSingleton<ErrorReply>();
        services.AddSingleton<RequestProtection>();
    }
}
