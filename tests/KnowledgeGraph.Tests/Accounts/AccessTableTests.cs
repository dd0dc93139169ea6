using System.Net;
using System.Net.Http.Json;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Ontologies.Reading;
using KnowledgeGraph.Server.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Tests.Accounts;

/// <summary>The table of roles is the schema's and the server's, and is kept.</summary>
public sealed class AccessTableTests
{
    private static readonly KnowledgeGraph.Ontologies.Ontology _ontology = OntologyReader.Read(SeedFiles.Ontology);
    private static readonly FieldRoles _roles = new(_ontology);

    [Fact]
    public void Every_root_field_has_a_role_and_every_role_has_a_field()
    {
        var named = _roles
            .All.Where(one => !one.Field.StartsWith("__", StringComparison.Ordinal))
            .Select(one => $"{one.Operation} {one.Field}");

        Assert.Equal(
            RootFields().Select(one => $"{one.Operation} {one.Field.Name}").Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_endpoint_has_a_role_and_every_role_has_an_endpoint()
    {
        await using var server = await AccountServer.StartAsync();

        var patterns = server
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Distinct();

        Assert.Equal(EndpointRoles.All.Keys.Order(), patterns.Order());
    }

    /// <summary>Values are left out: whoever is let in is told so, and nothing is done.</summary>
    [Fact]
    public async Task Every_root_field_is_refused_to_lesser_roles_and_to_no_other()
    {
        await using var server = await AccountServer.StartAsync();
        foreach (var role in new Role?[] { null, Role.Reader, Role.Contributor, Role.Editor, Role.Admin })
        {
            using var client = server.ClientOf(role);
            foreach (var (operation, field) in RootFields())
            {
                using var answer = await client.PostAsJsonAsync("/graphql", new { query = Document(operation, field) });
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                var isLetIn = (role ?? Role.Anyone) >= _roles.Of(operation, field.Name)!.Value;
                var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

                Assert.True(isLetIn != isRefused, $"{role} {operation} {field.Name}: {answer.StatusCode} {text}");
                Assert.DoesNotContain("VALIDATION", text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static IEnumerable<(OperationType Operation, IFieldType Field)> RootFields()
    {
        var schema = GraphSchema.Build(_ontology);
        schema.Initialize();
        return Of(OperationType.Query, schema.Query)
            .Concat(Of(OperationType.Mutation, schema.Mutation!))
            .Concat(Of(OperationType.Subscription, schema.Subscription!));

        static IEnumerable<(OperationType, IFieldType)> Of(OperationType operation, IObjectGraphType type) =>
            type.Fields.Select(field => (operation, (IFieldType)field));
    }

    private static string Document(OperationType operation, IFieldType field)
    {
        var arguments = (field.Arguments ?? []).Where(argument => argument.ResolvedType is NonNullGraphType).ToList();
        var declared = string.Concat(arguments.Select(one => $" ${one.Name}: {one.ResolvedType}"));
        var passed = string.Concat(arguments.Select(one => $" {one.Name}: ${one.Name}"));
        var call = passed == "" ? field.Name : $"{field.Name}({passed})";
        var selection = IsLeaf(field.ResolvedType!) ? "" : "{ __typename }";
        // Subscriptions need no value to be left out: they are refused for coming without a stream.
        return operation == OperationType.Subscription
            ? $"subscription x{Parenthesized(declared)} {{ {call} {selection} }}"
            : $"{operation.ToString().ToLowerInvariant()} x({declared} $unset: Boolean!) "
                + $"{{ {call} @include(if: $unset) {selection} }}";
    }

    private static string Parenthesized(string text) => text == "" ? "" : $"({text})";

    private static bool IsLeaf(IGraphType type) =>
        type is IProvideResolvedType wrapped ? IsLeaf(wrapped.ResolvedType!) : type is ScalarGraphType;
}
