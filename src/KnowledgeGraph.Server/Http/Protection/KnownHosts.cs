using KnowledgeGraph.Server.Http.Replies;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Answers only under the names of <c>AllowedHosts</c>, and says so: a name of somebody else's that leads here (DNS
/// rebinding) is not ours. Stands before everything, files too.
/// </summary>
internal sealed class KnownHosts(IReadOnlyList<string> hosts) : IStartupFilter
{
    private static readonly byte[] Refusal =
    [
        .. """{"errors":[{"message":"This server does not answer under that host name. If it is yours, """u8,
        .. """add it to the setting AllowedHosts (several with semicolons between)."""u8,
        .. "\",\"extensions\":{\"code\":\"HOST_NOT_ALLOWED\"}}]}"u8,
    ];

    private readonly List<StringSegment> _hosts =
    [
        .. hosts.Select(host => new StringSegment(new HostString(host).ToUriComponent())),
    ];

    private readonly bool _any = hosts.Any(host => host is "*" or "[::]" or "0.0.0.0");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(CheckAsync);
            next(app);
        };

    private async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host;
        if (host.HasValue && (_any || HostString.MatchesAny(host.ToUriComponent(), _hosts)))
            await next(context);
        else
            await context.Response.SendAsync(ReplyFormat.Json, StatusCodes.Status400BadRequest, Refusal);
    }
}
