using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Guard;

namespace KnowledgeGraph.Tests.Api;

[Collection("server")]
public sealed class PageLimitTests(RunningServer server)
{
    [Fact]
    [EdgeOf(nameof(ApiLimits.PageDefault))]
    public async Task A_page_has_20_items_when_nobody_says_how_many()
    {
        var answer = await server.AskAsync("{ people { totalCount nodes { id } } }");

        var people = answer.GetProperty("data").GetProperty("people");
        Assert.True(people.GetProperty("totalCount").GetInt32() > 20);
        Assert.Equal(20, people.GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("first", 200, null)]
    [InlineData("first", 201, "PAGE_TOO_LARGE")]
    [InlineData("first", 0, null)]
    [InlineData("first", -1, "OUT_OF_RANGE")]
    [InlineData("last", 200, null)]
    [InlineData("last", 201, "PAGE_TOO_LARGE")]
    [EdgeOf(nameof(ApiLimits.PageMax))]
    public async Task A_page_has_at_most_200(string argument, int size, string? code) =>
        Assert.Equal(code, await CodeAsync($"{{ people({argument}: {size}) {{ totalCount }} }}"));

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "TOO_MANY_IDS")]
    [EdgeOf(nameof(ApiLimits.Ids))]
    public async Task So_many_nodes_are_asked_for_at_once_and_no_more(int count, string? code) =>
        Assert.Equal(
            code,
            await CodeAsync(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                new { ids = Enumerable.Range(0, count).Select(n => $"n{n}") }
            )
        );

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "FILTER_TOO_LARGE")]
    [EdgeOf(nameof(ApiLimits.FilterConditions))]
    public async Task A_filter_has_200_conditions_and_no_more(int more, string? code)
    {
        // The filter itself is one, and each name that it compares two.
        var names = Enumerable.Range(0, 99).Select(n => (object)new { name = new { eq = $"{n}" } });
        var where = new { or = names.Concat(Enumerable.Repeat((object)new { and = Array.Empty<object>() }, more)) };

        Assert.Equal(
            code,
            await CodeAsync("query($where: PersonWhere) { people(where: $where) { totalCount } }", new { where })
        );
    }

    [Theory]
    [InlineData("{ nodes(ids: \"belarus\") { id } }")]
    [InlineData("query($ids: [ID!]! = \"belarus\") { nodes(ids: $ids) { id } }")]
    public async Task One_id_is_a_list_of_one(string query) => Assert.Null(await CodeAsync(query));

    private async Task<string?> CodeAsync(string query, object? variables = null)
    {
        var answer = await server.AskAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}
