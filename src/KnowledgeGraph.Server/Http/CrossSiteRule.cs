namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Keeps pages of other sites from acting in the name of a visitor: browsers say where a request comes from, and only our own pages
/// and those of <c>Server:AllowedOrigins</c> may send state changes or open streams. Programs send neither header.
/// </summary>
internal sealed class CrossSiteRule(IConfiguration configuration)
{
    private readonly HashSet<string> _allowed = new(configuration.GetSection("Server:AllowedOrigins").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase);

    public void Check(HttpRequest request)
    {
        if (!Allows(request))
            throw new RequestRefusedException(403, "CROSS_SITE", "This request comes from a page of another site, which may not act here.");
    }

    private bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (_allowed.Contains(origin))
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not "")
            return site is "same-origin" or "none";
        return origin is "" || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
