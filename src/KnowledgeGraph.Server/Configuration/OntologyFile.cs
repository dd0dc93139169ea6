using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Sites;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>The ontology of the seed folder, checked against the schema and the page that are made of it.</summary>
internal static class OntologyFile
{
    /// <summary>Reads it; throws <see cref="Reading.InputException"/> with every mistake in it.</summary>
    public static Ontology ReadOntology(this IConfiguration configuration) =>
        OntologyReader.Read(
            Path.Combine(configuration.Setting("Seed:Folder")!, "ontology.yaml"),
            ReservedNames.Rules with
            {
                Shapes = ReadShapes(WebRoot(configuration)),
                Icons = configuration.IconNames(),
            }
        );

    private static string WebRoot(IConfiguration configuration) =>
        configuration[WebHostDefaults.WebRootKey]
        ?? configuration["ASPNETCORE_WEBROOT"]
        ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>The shapes that the legend can draw; null where there is no page.</summary>
    private static IReadOnlyList<string>? ReadShapes(string webRoot)
    {
        var file = Path.Combine(webRoot, "shapes.json");
        if (!File.Exists(file))
            return null;
        using var shapes = JsonDocument.Parse(File.ReadAllText(file));
        return [.. shapes.RootElement.EnumerateObject().Select(shape => shape.Name)];
    }

    /// <summary>The icons that are there; null where there is no page.</summary>
    public static IReadOnlyList<string>? IconNames(this IConfiguration configuration)
    {
        var folder = Path.Combine(WebRoot(configuration), "icons");
        return Directory.Exists(folder)
            ?
            [
                .. Icons
                    .NamesIn(folder)
                    .Concat(Icons.NamesIn(Icons.FolderOf(configuration.Setting("Seed:Folder")!)))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
            : null;
    }

    /// <summary>What the page is called; throws <see cref="Reading.InputException"/> with every mistake in
    /// it.</summary>
    /// <param name="configuration">Names the seed folder.</param>
    /// <param name="entities">Ids that start cards may name; null when any will do.</param>
    public static Site ReadSite(this IConfiguration configuration, IReadOnlySet<string>? entities = null) =>
        SiteReader.Read(
            Path.Combine(configuration.Setting("Seed:Folder")!, "site.yaml"),
            configuration.IconNames(),
            entities
        );
}
