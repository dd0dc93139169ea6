using System.Net;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Server.Configuration;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>Unless <c>Server:AllowRemote</c> says so, only this machine is served.</summary>
internal static class LoopbackOnly
{
    public static void AddLoopbackOnly(this IServiceCollection services, IConfiguration configuration, ApiLimits limits)
    {
        var places = new ConnectionPlaces(limits.Connections);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Kestrel counts the framing of chunks too; the reader of the request counts exactly.
            kestrel.Limits.MaxRequestBodySize = 2L * limits.BodyBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.RequestTimeout;
            var remote = configuration.GetValue<bool>("Server:AllowRemote");
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                if (!remote)
                    Refuse(endpoint);
                LocalDoor.Mark(endpoint, configuration);
                endpoint.Use(next => connection => places.ServeAsync(connection, next));
            });
        });
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(places));
        var hosts = configuration
            .Setting("AllowedHosts")!
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new KnownHosts(hosts)));
        // ASP.NET has the same rule, and answers nothing.
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
    }

    private static void Refuse(ListenOptions endpoint)
    {
        if (endpoint.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address))
            throw new UsageException(
                $"{address} can be reached by other machines. Listen on localhost, or make accounts (kg users add) "
                    + "and set Server:AllowRemote=true, and AllowedHosts to the names under which this server is asked."
            );
    }
}
