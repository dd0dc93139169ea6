using System.Net;
using System.Text.Encodings.Web;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Accounts;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Http.Protection;

namespace KnowledgeGraph.Server.Http.Access;

/// <summary><c>/account/first</c>: the form behind the link that the server prints while it has no accounts.</summary>
internal static class FirstAdminPage
{
    public const string Path = "/account/first";

    private const string Policy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Maps it into the protected group.</summary>
    public static void MapFirstAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, FirstAdmin first) => Show(context, first));
        routes.MapPost(Path, TakeAsync);
    }

    private static IResult Show(HttpContext context, FirstAdmin first)
    {
        var word = context.Request.Query["word"].ToString();
        return first.Opens(word) ? Form(context, word, null) : throw Closed();
    }

    private static async Task<IResult> TakeAsync(HttpContext context, FirstAdmin first)
    {
        if (!context.Request.HasFormContentType)
            throw Closed();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (word, name) = (form["word"].ToString(), form["name"].ToString());
        try
        {
            if (!first.Take(word, name, form["password"].ToString()))
                throw Closed();
        }
        catch (UsageException wrong)
        {
            return Form(context, word, wrong.Message);
        }
        return Results.LocalRedirect("/account.html");
    }

    private static IResult Form(HttpContext context, string word, string? problem)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var said = problem is null ? "" : $"<p role=\"alert\">{HtmlEncoder.Default.Encode(problem)}</p>";
        var html = $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>The first admin</title>
            <h1>The first admin</h1>
            <p>Whoever is named here can add others. From now on this server asks for a login.</p>{said}
            <form method="post" action="{Path}"><input type="hidden" name="word" value="{HtmlEncoder.Default.Encode(
                word
            )}">
            <p><label>Name <input name="name" autocomplete="username" required></label></p>
            <p><label>Password, {People.ShortestPassword} letters or more
            <input name="password" type="password" autocomplete="new-password" required></label></p>
            <button>Become admin</button></form></html>
            """;
        var status = problem is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest;
        return Results.Content(html, "text/html; charset=utf-8", statusCode: (int)status);
    }

    private static RequestRefusedException Closed() =>
        new(
            404,
            ApiErrorCode.NotFound,
            "This link does not open: it was used, is older than an hour, or the server was started anew. Start the "
                + "server again for another one, or use: kg users add NAME --role admin"
        );
}
