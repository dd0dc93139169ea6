using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Api;

/// <summary>Rules of the GraphQL specification that the engine does not hold by itself, over HTTP with the real
/// schema.</summary>
[Collection("server")]
public sealed class SpecificationTests(RunningServer server)
{
    [Theory]
    [InlineData("query ($k: Boolean!) { node(id: $k) { id } }", """{ "k": true }""")]
    [InlineData("query ($k: Float!) { search(text: $k) { edges { score } } }", """{ "k": 1 }""")]
    [InlineData("query ($k: PersonWhere!) { search(text: $k) { edges { score } } }", """{ "k": {} }""")]
    [InlineData("query ($k: String!) { people(orderBy: [{ by: $k }]) { totalCount } }", """{ "k": "name" }""")]
    [InlineData("query ($k: Int!) { people(where: { identifier: { scheme: $k } }) { totalCount } }", """{ "k": 1 }""")]
    [InlineData("query ($k: EntityOrderBy!) { people(orderBy: [{ by: $k }]) { totalCount } }", """{ "k": "name" }""")]
    [InlineData("query ($k: [AgentWhere!]) { people(where: { or: $k }) { totalCount } }", """{ "k": [] }""")]
    [InlineData("query ($k: String!) { node(id: $k) { id } }", """{ "k": "belarus" }""")]
    [InlineData("query ($k: [Int!]!) { nodes(ids: $k) { id } }", """{ "k": [1] }""")]
    [InlineData("query ($k: [ID]!) { nodes(ids: $k) { id } }", """{ "k": [null] }""")]
    [InlineData("query ($k: ID!) { nodes(ids: $k) { id } }", """{ "k": "belarus" }""")]
    [InlineData("query ($k: ID) { nodes(ids: [$k, \"minsk\"]) { id } }", """{ "k": null }""")]
    [InlineData("query ($k: ID) { nodes(ids: [$k, \"minsk\"]) { id } }", "{}")]
    [InlineData("query ($k: EntityKind) { organizations(where: { kind: [$k] }) { totalCount } }", "{}")]
    [InlineData("query ($k: PersonWhere) { people(where: { or: [$k] }) { totalCount } }", "{}")]
    [InlineData(
        "query ($k: PersonWhere) { people(where: { and: [{}, { not: { and: [$k] } }] }) { totalCount } }",
        "{}"
    )]
    [InlineData("query ($k: String) { people(where: { name: { in: [$k, \"a\"] } }) { totalCount } }", "{}")]
    [InlineData("query ($k: Stance) { person(id: \"a\") { facts(where: { stance: [$k] }) { totalCount } } }", "{}")]
    [InlineData(
        "query ($k: RelationKind) { person(id: \"a\") { ...F } } fragment F on Person { facts(relations: [$k]) "
            + "{ totalCount } }",
        "{}"
    )]
    [InlineData("query ($k: Int) { __typename @skip(if: $k) }", """{ "k": 1 }""")]
    [InlineData("query ($k: Boolean) { __typename @include(if: $k) }", """{ "k": true }""")]
    [InlineData(
        "mutation ($k: Stance!) { setReview(dryRun: true, input: { fact: \"f\", state: $k }) { sequence } }",
        """{ "k": "denied" }"""
    )]
    [InlineData(
        "mutation ($k: UnmergeInput!) { mergeEntities(dryRun: true, input: $k) { sequence } }",
        """{ "k": { "entity": "a" } }"""
    )]
    [InlineData("mutation ($k: [String!]!) { mergeEntities(dryRun: true, input: $k) { sequence } }", """{ "k": [] }""")]
    public Task A_variable_goes_only_where_its_type_fits(string query, string variables) =>
        AssertRefusedAsync("VARIABLES_IN_ALLOWED_POSITION", query, variables);

    [Theory]
    [InlineData("query ($k: ID!) { node(id: $k) { id } }", """{ "k": "belarus" }""")]
    [InlineData("query ($k: ID = \"belarus\") { node(id: $k) { id } }", "{}")]
    [InlineData("query ($k: [ID!]!) { nodes(ids: $k) { id } }", """{ "k": ["belarus"] }""")]
    [InlineData("query ($k: ID!) { nodes(ids: [$k]) { id } }", """{ "k": "belarus" }""")]
    [InlineData("query ($k: Boolean!) { __typename @skip(if: $k) }", """{ "k": true }""")]
    [InlineData("query ($k: Int) { neighborhood(id: \"belarus\", depth: $k) { truncated } }", "{}")]
    [InlineData(
        "query ($k: ID!) { people(where: { id: { eq: $k, in: [$k] }, or: { id: { eq: $k } } }) { totalCount } }",
        """{ "k": "a" }"""
    )]
    [InlineData("query ($k: [EntityKind!]) { organizations(where: { kind: $k }) { totalCount } }", "{}")]
    [InlineData("query ($k: String!) { __type(name: $k) { name } }", """{ "k": "Person" }""")]
    public async Task A_variable_whose_type_fits_is_let_through(string query, string variables)
    {
        var answer = await AskAsync(query, variables);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [Theory]
    [InlineData("{ neighborhood(id: \"belarus\", depth: null) { truncated } }")]
    [InlineData("{ timeline(ids: [\"belarus\"], interval: null) { undated } }")]
    [InlineData("mutation { markDistinct(dryRun: null, input: { entity: \"a\", other: \"b\" }) { sequence } }")]
    public Task Null_is_no_way_to_leave_out_what_has_a_default(string query) =>
        AssertRefusedAsync("ARGUMENTS_OF_CORRECT_TYPE", query, "{}");

    [Theory]
    [InlineData("query ($k: Int) { neighborhood(id: \"belarus\", depth: $k) { truncated } }")]
    [InlineData("query ($k: Int = 2) { neighborhood(id: \"belarus\", depth: $k) { truncated } }")]
    [InlineData(
        "mutation ($k: Boolean) { setReview(dryRun: $k, input: { fact: \"f\", state: accepted }) { sequence } }"
    )]
    [InlineData(
        "mutation ($k: Boolean = true) { setReview(dryRun: $k, input: { fact: \"f\", state: accepted }) { sequence } }"
    )]
    public async Task Nor_is_a_variable_that_is_null(string query)
    {
        var answer = await AskAsync(query, """{ "k": null }""");

        Assert.Contains(Code(answer), (string[])["INVALID_VALUE", "ARGUMENTS_OF_CORRECT_TYPE", "INVALID_LITERAL"]);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    public Task A_size_that_is_no_size_is_called_that(string size) =>
        AssertRefusedAsync(
            "INVALID_VALUE",
            "query ($k: Int) { people(first: $k) { nodes { facts(first: 100) { nodes { id } } } } }",
            $$"""{ "k": {{size}} }"""
        );

    [Theory]
    [InlineData("subscription ($k: Boolean!) { graphChanged @skip(if: $k) { sequence } }")]
    [InlineData("subscription ($k: Boolean!) { ... @include(if: $k) { graphChanged { sequence } } }")]
    [InlineData(
        "subscription ($k: Boolean!) { ...F } fragment F on Subscription { ...G } fragment G on Subscription { "
            + "graphChanged @include(if: $k) { sequence } }"
    )]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { ...G } fragment G on Subscription { graphChanged { "
            + "sequence } entityChanged(id: \"a\") { sequence } }"
    )]
    public Task A_subscription_has_one_certain_root_field(string query) =>
        AssertRefusedAsync("SINGLE_ROOT_FIELD_SUBSCRIPTIONS", query, """{ "k": true }""");

    [Theory]
    [InlineData("{ __typename } type A { a: Int }")]
    [InlineData("{ __typename } extend type Query { x: Int }")]
    [InlineData("{ __typename } directive @a on FIELD")]
    [InlineData("schema { query: Query }")]
    public Task A_document_to_execute_defines_no_types(string query) =>
        AssertRefusedAsync("EXECUTABLE_DEFINITIONS", query, "{}");

    private async Task AssertRefusedAsync(string code, string query, string variables) =>
        Assert.Equal(code, Code(await AskAsync(query, variables)));

    private static string? Code(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;

    private async Task<JsonElement> AskAsync(string query, string variables)
    {
        using var response = await server.Client.PostAsJsonAsync(
            "/graphql",
            new { query, variables = JsonSerializer.Deserialize<JsonElement>(variables) }
        );
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
