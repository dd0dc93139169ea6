using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Http.Protection;

/// <summary>The page inside pages of other sites: those of <c>Server:AllowedOrigins</c>, and nobody else.</summary>
internal static class Embedding
{
    /// <summary>Answers with the page, which those sites may show in a frame.</summary>
    public static IResult Page(HttpContext context, IConfiguration configuration, IWebHostEnvironment environment)
    {
        var file = Path.Combine(environment.WebRootPath ?? "", "index.html");
        var origins = configuration.List("Server:AllowedOrigins");
        if (origins.Count > 0)
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = SecurityHeaders.PolicyFor(string.Join(' ', origins));
            // It knows no list of sites; browsers that know frame-ancestors would ignore it anyway.
            headers.Remove("X-Frame-Options");
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
        return File.Exists(file)
            ? Results.File(Path.GetFullPath(file), "text/html; charset=utf-8")
            : Results.NotFound();
    }
}
