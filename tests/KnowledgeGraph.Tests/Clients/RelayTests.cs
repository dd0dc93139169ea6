using System.Text.Json;
using GraphQL.Types;
using KnowledgeGraph.Api;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Tests.Api;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Clients;

[Collection("server")]
public sealed class RelayTests(RunningServer server)
{
    [Fact]
    public async Task Relay_compiles_a_page_and_its_documents_page_both_ways_and_fetch_nodes_again()
    {
        var seen = JsonSerializer.Deserialize<Seen>(
            await NodeScript.RunAsync("relay.mjs", server.GraphQL, "nobel-peace-prize"),
            JsonSerializerOptions.Web
        )!;

        Assert.Equal(
            [
                ["Ales Bialiatski", "Center for Civil Liberties"],
                ["Memorial"],
            ],
            seen.Pages
        );
        Assert.Equal(3, seen.Nested.Count);
        Assert.Equal(seen.Nested, seen.First);
        Assert.Equal(3, seen.Second.Count);
        Assert.Empty(seen.Second.Intersect(seen.First));
        Assert.Equal(seen.First, seen.Back);
    }

    // https://relay.dev/graphql/connections.htm
    [Fact]
    public void Every_connection_has_the_fields_and_arguments_of_the_specification()
    {
        var schema = GraphSchema.Build(OntologyReader.Read(SeedFiles.Ontology));
        schema.Initialize();
        var types = schema.AllTypes.OfType<IObjectGraphType>().ToList();
        var connections = types.Where(type => type.Name.EndsWith("Connection", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(connections);
        Assert.All(connections, type =>
        {
            Assert.Equal("PageInfo!", TypeOf(type, "pageInfo"));
            var edge = types.Single(other => $"[{other.Name}!]!" == TypeOf(type, "edges"));
            Assert.EndsWith("Edge", edge.Name);
            Assert.Equal("String!", TypeOf(edge, "cursor"));
            Assert.NotNull(edge.GetField("node"));
        });
        var pageInfo = types.Single(type => type.Name == "PageInfo");
        Assert.Equal(
            "Boolean! Boolean! String String",
            string.Join(
                ' ',
                new[] { "hasNextPage", "hasPreviousPage", "startCursor", "endCursor" }.Select(name =>
                    TypeOf(pageInfo, name)
                )
            )
        );
        var fields = types
            .SelectMany(type => type.Fields, (type, field) => (Name: $"{type.Name}.{field.Name}", Field: field))
            .Where(each => connections.Any(type => $"{type.Name}!" == each.Field.ResolvedType!.ToString()))
            .ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, each =>
        {
            Assert.Equal(("Int", "String"), (Argument(each.Field, "first"), Argument(each.Field, "after")));
            Assert.Contains(
                (Argument(each.Field, "last"), Argument(each.Field, "before")),
                new[] { ("Int", "String"), (null, null) }
            );
        });
    }

    private static string? TypeOf(IObjectGraphType type, string field) =>
        type.GetField(field)?.ResolvedType!.ToString();

    private static string? Argument(FieldType field, string name) =>
        field.Arguments?.Find(name)?.ResolvedType!.ToString();

    private sealed record Seen(
        IReadOnlyList<IReadOnlyList<string>> Pages,
        IReadOnlyList<string> Nested,
        IReadOnlyList<string> First,
        IReadOnlyList<string> Second,
        IReadOnlyList<string> Back
    );
}
