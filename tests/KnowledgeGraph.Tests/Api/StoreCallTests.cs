using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Api;

public sealed class StoreCallTests
{
    [Theory]
    [MemberData(nameof(Questions.All), MemberType = typeof(Questions))]
    public async Task A_level_of_a_query_takes_one_call_however_many_entities_it_has(string query, string[] calls)
    {
        foreach (var people in (int[])[3, 40])
        {
            await using var host = await SchemaHost.StartAsync(Questions.Circle(people));

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
            await using var host = await SchemaHost.StartAsync(Questions.Circle(people));
            await host.AskAsync(
                "{ neighborhood(id: \"p0\", depth: 2, limit: 200) { entities { id } facts { subject { id } "
                    + "object { id } } truncated } }"
            );
            calls.Add(host.Store.Calls.Count);
        }
        Assert.Equal(calls[0], calls[1]);
        Assert.True(calls[0] <= 5, $"{calls[0]} calls");
    }
}
