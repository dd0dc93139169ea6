using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;

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
                Icons = ReadIcons(WebRoot(configuration)),
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
    private static IReadOnlyList<string>? ReadIcons(string webRoot)
    {
        var folder = Path.Combine(webRoot, "icons");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.svg")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ]
            : null;
    }
}
