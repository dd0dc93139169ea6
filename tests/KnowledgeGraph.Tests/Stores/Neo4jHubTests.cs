using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>What an entity with ten thousand facts costs, counted in statements and rows.</summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jHubTests(Neo4jServer server)
{
    private const int Facts = 10_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hub_is_cut_and_paged_by_the_server_in_one_statement_for_each_level()
    {
        await WriteHubAsync();
        var rows = new List<int>();
        await using var stub = await Neo4jStub.StartAsync(async call =>
        {
            var (status, text) = await call.AskAsync(server.Options.Url);
            lock (rows)
                rows.Add(text.Length);
            await call.AnswerAsync((int)status, text);
        });
        await using var store = new Neo4jGraphStore(server.Options with { Url = stub.Url }, SmallOntology.Value);
        await store.GetSummaryAsync(Cancellation);

        // Records that are not known yet take a statement more: the second time all of them are.
        var cold = await CountAsync(() => AroundAsync(depth: 2));
        var warm = await CountAsync(() => AroundAsync(depth: 2));
        Assert.Equal(
            ["MATCH (e:Entity {id: id})\nRETURN id, e.version", "level", "level", "among"],
            warm.Select(KindOf)
        );
        Assert.InRange(cold.Count, warm.Count, warm.Count + 3);
        Assert.True(
            rows.TakeLast(warm.Count).Sum() < 60_000,
            $"{rows.TakeLast(warm.Count).Sum()} bytes for 100 entities of {Facts}."
        );

        var around = await AroundAsync(depth: 2);
        Assert.Equal(100, around!.Entities.Count);
        Assert.True(around.Truncated);

        var seen = new HashSet<string>();
        var request = new FactRequest(
            ["hub"],
            new FactFilter { Relations = ["knows"] },
            [],
            new PageRequest(100, WithTotal: true)
        );
        for (var page = 0; page < 3; page++)
        {
            var answer = (await store.GetFactsAsync([request], Cancellation))[0]["hub"];
            Assert.Equal((100, true, (int?)Facts), (answer.Items.Count, answer.HasMore, answer.Total));
            Assert.All(answer.Items, item => Assert.True(seen.Add(item.Item.Other!.Id)));
            request = request with { Page = request.Page with { After = answer.Items[^1].Cursor } };
        }

        Task<Neighborhood?> AroundAsync(int depth) =>
            GraphWalk.NeighborhoodAsync(
                store,
                SmallOntology.Value,
                "friend-0-0",
                depth,
                FactFilter.Everything,
                limit: 100,
                cancellation: Cancellation
            );

        async Task<IReadOnlyList<string>> CountAsync(Func<Task> ask)
        {
            var before = stub.Statements.Count;
            await ask();
            return [.. stub.Statements.Skip(before)];
        }
    }

    private static string KindOf(string statement) =>
        statement.Contains("AS facts", StringComparison.Ordinal) ? "level"
        : statement.Contains("startNode(r) = e", StringComparison.Ordinal) ? "among"
        : statement[(statement.IndexOf('\n') + 1)..];

    private async Task WriteHubAsync()
    {
        await using var store = await server.OpenEmptyAsync();
        for (var article = 0; article < 10; article++)
        {
            var extract = new ExtractBuilder($"article-{article}").Entity("hub");
            for (var i = 0; i < Facts / 10; i++)
                extract.Fact("knows", "hub", $"friend-{article}-{i}");
            for (var i = 0; i < 20; i++)
                extract.Fact("worksFor", $"friend-{article}-{i}", $"company-{article}");
            await store.WriteAsync([extract], Cancellation);
        }
    }
}
