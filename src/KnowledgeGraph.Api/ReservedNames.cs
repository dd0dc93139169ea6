using GraphQL.Types;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Api;

/// <summary>
/// Names that every schema has, whatever the ontology: an ontology that used one would give it two meanings. They are
/// read off the schema of a small ontology, so that a new type or field is reserved without being listed.
/// </summary>
public static class ReservedNames
{
    private const string Example = """
        format: ontology/1
        kinds:
          Example: { plural: examples, label: x, description: x., color: "#000000", icon: x, shape: x }
          ExampleToo: { plural: exampleToos, label: x, description: x., color: "#000000", icon: x, shape: x }
        relations:
          exampleToo:
            { from: [Example, ExampleToo], to: [Example, ExampleToo], label: x, field: exampleToo, symmetric: true }
          example: { from: [Example], to: [Example], label: x, inverseLabel: x, field: example, inverseField: examples }
        properties:
          exampleString: { of: [Example], type: string, label: x }
          exampleNumber: { of: [Example], type: number, label: x }
          exampleInteger: { of: [Example], type: integer, label: x }
          exampleBoolean: { of: [Example], type: boolean, label: x }
          exampleDate: { of: [Example], type: date, label: x }
          exampleChoice: { of: [Example], values: [x], label: x }
        ownership: { shares: example, percent: percent, least: least, most: most }
        """;

    /// <summary>The rules that a schema sets for names of an ontology.</summary>
    public static OntologyRules Rules { get; } = Read();

    private static OntologyRules Read()
    {
        var schema = GraphSchema.Build(OntologyReader.ReadText("example", Example));
        schema.Initialize();
        var types = schema.AllTypes.Where(type => !IsExample(type.Name)).ToList();
        return new OntologyRules
        {
            Types = types.Select(type => type.Name).ToHashSet(),
            RootFields = Fields(schema.Query).ToHashSet(),
            EntityFields = types
                .Where(type => type.Name is "Entity" or "EntityWhere")
                .SelectMany(type => Fields((IComplexGraphType)type))
                .ToHashSet(),
        };
    }

    private static IEnumerable<string> Fields(IComplexGraphType type) =>
        type.Fields.Select(field => field.Name).Where(name => !IsExample(name));

    private static bool IsExample(string name) => name.StartsWith("example", StringComparison.OrdinalIgnoreCase);
}
