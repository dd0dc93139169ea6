using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Replies;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>
/// Keeps pages of other sites from acting in the name of a visitor: browsers say where a request comes from, and only
/// our own pages and those of <c>Server:AllowedOrigins</c> may send state changes or open streams. Programs send
/// neither header.
/// </summary>
internal sealed class CrossSiteRule
{
    private readonly HashSet<string> _allowed;
    private readonly ICorsService _cors;
    private readonly CorsPolicy _policy;

    public CrossSiteRule(IConfiguration configuration, ICorsService cors)
    {
        var origins = configuration.List("Server:AllowedOrigins");
        _allowed = new(origins, StringComparer.OrdinalIgnoreCase);
        _cors = cors;
        _policy = new CorsPolicyBuilder([.. origins])
            .WithMethods("GET", "POST")
            .AllowAnyHeader()
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
            .Build();
    }

    /// <summary>
    /// Refuses what a page of another site may not do: send anything but GET, or open a stream. Other GETs change
    /// nothing, and browsers keep their answers from it.
    /// </summary>
    public void Check(HttpContext context)
    {
        if (Acts(context) && !Allows(context.Request))
            throw new RequestRefusedException(
                403,
                ApiErrorCode.CrossSite,
                "This request comes from a page of another site, which may not act here. "
                    + "Name that site in Server:AllowedOrigins to allow it."
            );
    }

    /// <summary>Lets browsers show the answer to pages that are allowed. True when that was all they asked
    /// for.</summary>
    public bool AnswersPreflight(HttpContext context)
    {
        if (_allowed.Count == 0)
            return false;
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var result = _cors.EvaluatePolicy(context, _policy);
        if (!result.IsOriginAllowed)
            return false;
        _cors.ApplyResult(result, context.Response);
        if (result.IsPreflightRequest)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        return result.IsPreflightRequest;
    }

    private static bool Acts(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        || context.WebSockets.IsWebSocketRequest
        || ReplyFormats.Negotiate(context.Request) == ReplyFormat.EventStream;

    private bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (_allowed.Contains(origin))
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not "")
            return site is "same-origin" or "none";
        return origin is ""
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
