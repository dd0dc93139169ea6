using System.Net;
using KnowledgeGraph.Server.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Behind a proxy every request comes from its address: rates and places would be one for all.</summary>
internal static class Proxies
{
    /// <summary>Takes the word of the proxies that <c>Server:Proxies</c> names for who asks and how, and of
    /// nobody else.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Configuration.List("Server:Proxies");
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
