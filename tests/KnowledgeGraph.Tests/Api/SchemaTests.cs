using KnowledgeGraph.Api;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Ontologies.Reading;

namespace KnowledgeGraph.Tests.Api;

public sealed class SchemaTests
{
    private static readonly Ontology Shipped = OntologyReader.Read(
        Path.Combine(AppContext.BaseDirectory, "graph-seed", "ontology.yaml")
    );

    [Fact]
    public void The_committed_schema_is_the_one_that_the_ontology_gives() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema.graphql")).ReplaceLineEndings("\n"),
            GraphSchema.Print(Shipped).ReplaceLineEndings("\n")
        );

    [Fact]
    public void Every_type_field_and_enum_value_says_what_it_is()
    {
        var schema = GraphSchema.Build(Shipped);
        schema.Initialize();
        var types = schema.AllTypes.Where(type =>
            !type.Name.StartsWith("__", StringComparison.Ordinal)
            && type is not GraphQL.Types.ScalarGraphType or GraphQL.Types.EnumerationGraphType
        );
        Assert.All(types, type => Assert.False(string.IsNullOrWhiteSpace(type.Description), type.Name));
        Assert.All(
            types
                .OfType<GraphQL.Types.IComplexGraphType>()
                .Where(type => type is not GraphQL.Types.IInputObjectGraphType),
            type =>
                Assert.All(type.Fields, field =>
                    Assert.False(string.IsNullOrWhiteSpace(field.Description), $"{type.Name}.{field.Name}")
                )
        );
    }

    [Fact]
    public void Names_that_the_schema_always_has_are_refused_as_names_of_kinds()
    {
        // A kind called like a fixed type would replace it; the rules for ontologies have to know them all.
        var schema = GraphSchema.Build(Shipped);
        schema.Initialize();
        var ofKinds = Shipped
            .Kinds.SelectMany(kind =>
                new[]
                {
                    "",
                    "Connection",
                    "Edge",
                    "InForceConnection",
                    "InForceEdge",
                    "Where",
                    "Order",
                    "OrderBy",
                    "RelationConnection",
                    "RelationEdge",
                    "RelationFilter",
                    "RelationOrder",
                    "RelationWhere",
                }.Select(suffix => kind.Name + suffix)
            )
            .ToHashSet();
        var built = schema
            .AllTypes.Select(type => type.Name)
            .Where(name => !name.StartsWith("__", StringComparison.Ordinal) && !ofKinds.Contains(name));
        Assert.All(built, name =>
            Assert.True(ReservedNames.Rules.Types.Contains(name), $"'{name}' is not in ReservedNames.Rules")
        );
    }
}
