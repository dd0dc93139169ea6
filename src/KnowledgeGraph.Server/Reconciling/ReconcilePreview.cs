using System.Text.Encodings.Web;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Reconciling;

/// <summary>A small page about an entity, which OpenRefine shows in a frame.</summary>
internal static class ReconcilePreview
{
    /// <summary>Writes it; 404 when there is no such entity.</summary>
    public static async Task WriteAsync(
        HttpContext context,
        IGraphStore store,
        Ontology ontology,
        IConfiguration configuration
    )
    {
        var id = context.Request.Query["id"].ToString();
        var found = await store.GetEntitiesAsync([id], context.RequestAborted);
        if (!found.TryGetValue(id, out var entity))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = context.Response.Headers;
        headers.Remove("X-Frame-Options");
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var frames = Frames(configuration.List("Server:AllowedOrigins"));
        headers.ContentSecurityPolicy = $"default-src 'none'; base-uri 'none'; frame-ancestors {frames}";
        context.Response.ContentType = "text/html; charset=utf-8";
        var html = HtmlEncoder.Default;
        var names = string.Join(" · ", entity.Names.Skip(1).Take(8).Select(name => name.Value));
        await context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>{html.Encode(entity.Name)}</title>
            <body>
            <h1>{html.Encode(entity.Name)}</h1>
            <p>{html.Encode(ontology.Kind(entity.Kind).Label)} · {html.Encode(entity.Id)}</p>
            <p>{html.Encode(entity.Summary ?? "")}</p>
            <p>{html.Encode(names)}</p>
            </body></html>
            """,
            context.RequestAborted
        );
    }

    /// <summary>OpenRefine on this machine, and the sites that may act here.</summary>
    private static string Frames(IEnumerable<string> origins) =>
        string.Join(' ', origins.Prepend("http://localhost:3333").Prepend("http://127.0.0.1:3333"));
}
