namespace KnowledgeGraph.Tests.Api;

public sealed class StoreCallTests
{
    /// <summary>Questions of growing depth and width, each with the calls it may take whatever the size of the graph.</summary>
    public static TheoryData<string, string[]> Questions => new()
    {
        { "{ people { nodes { id name names { value } } } }", ["FindEntitiesAsync"] },
        { "{ people { totalCount nodes { occupation birthDate } } }", ["FindEntitiesAsync"] },
        { "{ person(id: \"p0\") { name } other: person(id: \"p1\") { name } }", ["GetEntitiesAsync"] },
        { "{ person(id: \"p0\") { associates { nodes { name } } } }", ["GetEntitiesAsync", "GetFactsAsync"] },
        { "{ person(id: \"p0\") { associates { nodes { name associates { nodes { name } } } } } }", ["GetEntitiesAsync", "GetFactsAsync", "GetFactsAsync"] },
        {
            "{ person(id: \"p0\") { associates { nodes { associates { nodes { associates(first: 5) { nodes { name } } } } } } } }",
            ["GetEntitiesAsync", "GetFactsAsync", "GetFactsAsync", "GetFactsAsync"]
        },
        {
            "{ person(id: \"p0\") { associates { nodes { name } } worksFor { nodes { name } } citizenships { nodes { name } } facts { nodes { id } } } }",
            ["GetEntitiesAsync", "GetFactsAsync"]
        },
        {
            "{ people { nodes { associates { nodes { ... on Person { worksFor { nodes { name } } siblings { nodes { name } } } } } worksFor { nodes { staff { nodes { name } } } } } } }",
            ["FindEntitiesAsync", "GetFactsAsync", "GetFactsAsync"]
        },
        {
            "{ person(id: \"p0\") { associates { edges { node { name } fact { evidence { quote article { title } } } } } } }",
            ["GetEntitiesAsync", "GetFactsAsync", "GetEvidenceAsync"]
        },
        {
            "{ person(id: \"p0\") { facts { nodes { subject { name } object { name } attributedTo { name } conflicts { id } } } } }",
            ["GetEntitiesAsync", "GetFactsAsync", "GetRivalsAsync"]
        },
        { "{ people { nodes { relationCounts { relation count } degree articles { nodes { title } } } } }", ["FindEntitiesAsync", "CountRelationsAsync", "GetArticlesOfAsync"] },
        { "{ people(where: { associates: { some: { node: { name: { startsWith: \"P\" } } } } }) { nodes { name } } }", ["FindEntitiesAsync"] },
        { "{ entities(ids: [\"p0\", \"p1\", \"p2\"]) { name ... on Person { worksFor { nodes { name } } } } }", ["GetEntitiesAsync", "GetFactsAsync"] },
        { "{ search(text: \"P1\") { edges { node { name } } } }", ["FindByNameAsync"] },
        { "{ stats { entities } }", ["GetSummaryAsync"] },
        { "{ articles { nodes { title } } }", ["FindArticlesAsync"] },
        { "{ node(id: \"p0\") { id } }", ["GetEntitiesAsync"] },
        { "{ connections(ids: [\"p0\", \"p1\", \"p2\"]) { entities { id } facts { subject { id } object { id } } } }", ["GetEntitiesAsync", "GetFactsAmongAsync"] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_level_of_a_query_takes_one_call_however_many_entities_it_has(string query, string[] calls)
    {
        foreach (var people in (int[])[3, 40])
        {
            await using var host = await SchemaHost.StartAsync(Circle(people));

            var answer = await host.AskAsync(query);

            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.Equal(calls.Order(), host.Store.Calls.Order());
        }
    }

    [Fact]
    public async Task A_neighborhood_takes_calls_by_its_depth_not_by_its_size()
    {
        var calls = new List<int>();
        foreach (var people in (int[])[3, 40])
        {
            await using var host = await SchemaHost.StartAsync(Circle(people));
            await host.AskAsync("{ neighborhood(id: \"p0\", depth: 2, limit: 200) { entities { id } facts { subject { id } object { id } } truncated } }");
            calls.Add(host.Store.Calls.Count);
        }
        Assert.Equal(calls[0], calls[1]);
        Assert.True(calls[0] <= 5, $"{calls[0]} calls");
    }

    /// <summary>People in a circle, each associated with the next, all at one company.</summary>
    private static ArticleExtract Circle(int people)
    {
        var builder = new ShippedExtract("circle").Entity("company", "Company");
        for (var i = 0; i < people; i++) builder.Entity($"p{i}", "Person");
        for (var i = 0; i < people; i++) builder.Fact("worksFor", $"p{i}", "company").Fact("associatedWith", $"p{i}", $"p{(i + 1) % people}");
        return builder.Build();
    }
}
