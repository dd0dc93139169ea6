using System.Text.Json;
using KnowledgeGraph.Api;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests;

/// <summary>What an ontology must fit besides itself: the schema and the page that are made of it.</summary>
public sealed class OntologyRulesTests
{
    private static readonly string Page = Path.Combine(SourceFiles.Root, "wwwroot");

    [Theory]
    [InlineData("Fact", "pieces", "related", "'Fact' is a type that every GraphQL schema")]
    [InlineData("Thing", "search", "related", "'search' is a field that every GraphQL schema")]
    [InlineData("Stats", "pieces", "related", "'stats' is a field that every GraphQL schema")]
    [InlineData("Thing", "pieces", "relationCounts", "'relationCounts' is a field that every entity has")]
    [InlineData("Thing", "pieces", "ofKind", "'ofKind' is a field that every entity has")]
    [InlineData("PageInfo", "pieces", "related", "'PageInfo' is a type that every GraphQL schema")]
    public void Name_of_the_schema_is_refused_in_an_ontology(
        string kind,
        string plural,
        string field,
        string message
    ) =>
        Assert.Contains(
            message,
            Assert
                .Throws<InputException>(() =>
                    OntologyReader.ReadText("o", Ontology(kind, plural, field), ReservedNames.Rules)
                )
                .Message
        );

    [Fact]
    public void Name_that_nobody_has_is_accepted() =>
        Assert.Single(OntologyReader.ReadText("o", Ontology("Thing", "things", "related"), ReservedNames.Rules).Kinds);

    [Fact]
    public void Shapes_of_the_legend_and_of_the_json_schema_are_the_same_list()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFiles.Folder, "ontology.schema.json")));
        using var legend = JsonDocument.Parse(File.ReadAllText(Path.Combine(Page, "shapes.json")));

        Assert.Equal(
            legend.RootElement.EnumerateObject().Select(shape => shape.Name),
            schema
                .RootElement.GetProperty("$defs")
                .GetProperty("kind")
                .GetProperty("properties")
                .GetProperty("shape")
                .GetProperty("enum")
                .EnumerateArray()
                .Select(shape => shape.GetString())
        );
    }

    [Theory]
    [InlineData("shape: star", "shape: stern", "'shape' cannot be 'stern'")]
    [InlineData("icon: person", "icon: nobody", "'icon' cannot be 'nobody'")]
    public void Look_that_the_page_cannot_draw_is_refused(string before, string after, string message)
    {
        using var folder = new TemporaryFolder();
        var text = Ontology("Thing", "things", "related").Replace(before, after, StringComparison.Ordinal);
        File.WriteAllText(folder.File("ontology.yaml"), text);

        var error = Assert.Throws<InputException>(() => Settings(folder.Path).ReadOntology());

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Shipped_ontology_fits_schema_and_page() =>
        Assert.NotEmpty(Settings(SeedFiles.Folder).ReadOntology().Kinds);

    private static IConfiguration Settings(string seed) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Seed:Folder", seed), new("ASPNETCORE_WEBROOT", Page)])
            .Build();

    private static string Ontology(string kind, string plural, string field) =>
        $$"""
            format: ontology/1
            kinds:
              {{kind}}: { plural: {{plural}}, label: x, description: x., color: "#0072B2", icon: person, shape: star }
            relations:
              near: { from: [{{kind}}], to: [{{kind}}], label: near, field: {{field}}, symmetric: true }
            """;
}
