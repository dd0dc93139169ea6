using CsCheck;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Http;

namespace KnowledgeGraph.Tests.Guard;

public sealed class CostTests
{
    private static readonly SmallSchema _schema = Initialized();
    private static readonly DocumentGuard _guard = new(_schema, new ApiLimits { Cost = int.MaxValue });

    [Theory]
    [InlineData("{hello}", 2)]
    [InlineData("{things(first: 10) {edges {node {id}}}}", 1 + 1 + 10 * 3)]
    [InlineData("{things {edges {node {id}}}}", 1 + 1 + 20 * 3)]
    [InlineData("{things(first: 0) {totalCount}}", 1 + 1 + 1)]
    [InlineData("{things(first: -5) {totalCount}}", 1 + 1 + 200)]
    [InlineData("{things(last: 7, first: 3) {totalCount}}", 1 + 1 + 7)]
    [InlineData("{things(first: 2147483648) {totalCount}}", 1 + 1 + 1)]
    [InlineData("{things(first: 1.0) {totalCount}}", 1 + 1 + 1)]
    [InlineData("{things(first: null) {totalCount}}", 1 + 1 + 20)]
    [InlineData("{things(first: $n) {totalCount}}", 1 + 1 + 20)]
    [InlineData("{things(ids: [1, 2, 3]) {totalCount}}", 1 + 1 + 3)]
    [InlineData("{things(ids: 1) {totalCount}}", 1 + 1 + 1)]
    [InlineData("{thing(id: 1) {names {id}}}", 1 + 1 + 1 + 5)]
    [InlineData(
        "{...F ...F} fragment F on Query {things(first: 4) {...G}} fragment G on ThingConnection {totalCount}",
        1 + 2 * 5
    )]
    [EdgeOf(nameof(ApiLimits.AssumedListSize))]
    public void An_operation_costs_the_fields_that_it_resolves(string document, long cost) =>
        Assert.Equal(cost, CostOf(document));

    [Theory]
    [InlineData(30, 32)]
    [InlineData(-1, 202)]
    [InlineData(null, 22)]
    [InlineData("many", 3)]
    [InlineData(2_147_483_648, 3)]
    [InlineData(2_000_000, 1_000_002)]
    public void Variables_count_with_their_values(object? value, long cost) =>
        Assert.Equal(cost, CostOf("query($n: Int) {things(first: $n) {totalCount}}", new() { ["n"] = value }));

    [Fact]
    public void An_id_alone_is_a_list_of_one()
    {
        Assert.Equal(3, CostOf("query($ids: [ID!]) {things(ids: $ids) {totalCount}}", new() { ["ids"] = "one" }));
        Assert.Equal(
            4,
            CostOf(
                "query($ids: [ID!]) {things(ids: $ids) {totalCount}}",
                new()
                {
                    ["ids"] = new List<object?> { "one", "two" },
                }
            )
        );
    }

    [Fact]
    public void A_variable_that_is_not_given_counts_with_its_default() =>
        Assert.Equal(42, CostOf("query($n: Int = 40) {things(first: $n) {totalCount}}"));

    [Fact]
    public void No_number_makes_an_operation_cheaper_than_a_page_of_one()
    {
        var least = CostOf("{things(first: 1) {edges {node {id}}}}");

        Gen.Select(Gen.Int, Gen.Int)
            .Sample(
                (first, last) =>
                {
                    Assert.True(CostOf($"{{things(first: {first}, last: {last}) {{edges {{node {{id}}}}}}}}") >= least);
                    Assert.True(
                        CostOf("query($n: Int) {things(first: $n) {edges {node {id}}}}", new() { ["n"] = first })
                            >= least
                    );
                },
                iter: 1_000
            );
    }

    private static long CostOf(string document, Dictionary<string, object?>? variables = null)
    {
        var guarded = _guard.Check(document);
        return guarded.CheckCost(guarded.FindOperation(null)!, variables);
    }

    private static SmallSchema Initialized()
    {
        var schema = new SmallSchema();
        schema.Initialize();
        return schema;
    }
}
