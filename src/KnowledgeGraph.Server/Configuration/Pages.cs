using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>What browsers get: the files of wwwroot, links to one entity, and the parts of the seed folder that the
/// page shows.</summary>
internal static class Pages
{
    private const string Html = "text/html; charset=utf-8";

    public static void UsePages(this WebApplication app, string seedFolder)
    {
        app.UseDefaultFiles();
        var icons = Path.GetFullPath(Icons.FolderOf(seedFolder));
        if (Directory.Exists(icons))
        {
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    FileProvider = new PhysicalFileProvider(icons),
                    RequestPath = "/icons",
                    OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
                }
            );
        }
        app.UseStaticFiles(
            new StaticFileOptions
            {
                ContentTypeProvider = new FileExtensionContentTypeProvider
                {
                    Mappings = { [".graphql"] = "text/plain; charset=utf-8" },
                },
                // Modules import each other: a browser that keeps some of them over an upgrade would mix two versions.
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
            }
        );
        app.MapGet("/entity/{id}", (IWebHostEnvironment environment) =>
            FileOrNotFound(Path.Combine(environment.WebRootPath ?? "", "index.html"), Html)
        );
        var site = app.Configuration.ReadSite();
        app.MapGet("/site.json", () => site);
        var questions = ReadQuestions(Path.Combine(seedFolder, "queries"));
        app.MapGet("/queries.json", () => questions);
    }

    private static IResult FileOrNotFound(string path, string contentType) =>
        File.Exists(path) ? Results.File(Path.GetFullPath(path), contentType) : Results.NotFound();

    /// <summary>Sample queries; the comment in the first line of each is the question it answers.</summary>
    private static Question[] ReadQuestions(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*.graphql")
                    .Order(StringComparer.Ordinal)
                    .Select(path =>
                    {
                        var query = File.ReadAllText(path);
                        var name = Path.GetFileNameWithoutExtension(path);
                        return new Question(
                            name,
                            query.StartsWith('#') ? query[1..query.IndexOf('\n')].Trim() : name,
                            query
                        );
                    }),
            ];

    private sealed record Question(string Name, string Title, string Query);
}
