using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>A stub stands before the real server and loses, breaks and delays what passes.</summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jFaultTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ArticleExtract Article(int i) =>
        new ExtractBuilder($"article-{i:000}")
            .Entity("ales", names: [$"Name {i}"])
            .Fact("knows", "ales", $"friend-{i}")
            .Value("age", "ales", $"{i}");

    private async Task<(Neo4jStub, Neo4jGraphStore)> StoreBehindAsync(
        Func<Neo4jStub.Call, Task> answer,
        double seconds = 20
    )
    {
        await using (var prepared = await server.OpenEmptyAsync())
            await prepared.GetSummaryAsync(Cancellation);
        var stub = await Neo4jStub.StartAsync(answer);
        return (
            stub,
            new Neo4jGraphStore(
                server.Options with
                {
                    Url = stub.Url,
                    Timeout = TimeSpan.FromSeconds(seconds),
                },
                SmallOntology.Value
            )
        );
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("half")]
    public async Task A_write_whose_answer_is_lost_is_done_once(string fault)
    {
        var faults = 0;
        var (stub, store) = await StoreBehindAsync(call =>
            call.IsWrite && faults++ == 0 ? LoseAsync(call, fault) : call.PassOnAsync(server.Options.Url)
        );
        await using var _ = stub;
        await using var __ = store;

        var result = await store.WriteAsync([Article(1)], Cancellation);

        Assert.Equal(new WriteResult(1, 2, 0, 0, 2, 0, 0, 1), result);
        Assert.Equal((2, 2, 1), await CountsAsync(store));
        Assert.Single(await store.GetChangesAsync(0, 10, Cancellation));
        Assert.False((await store.WriteAsync([Article(1)], Cancellation)).Changed);
    }

    [Fact]
    public async Task Lost_server_reports_STORE_UNAVAILABLE_and_reconnects()
    {
        var gone = true;
        var (stub, store) = await StoreBehindAsync(call =>
        {
            if (!gone)
                return call.PassOnAsync(server.Options.Url);
            call.Reset();
            return Task.CompletedTask;
        });
        await using var _ = stub;
        await using var __ = store;
        Assert.Equal(
            "STORE_UNAVAILABLE",
            (await Assert.ThrowsAsync<StoreException>(() => store.GetSummaryAsync(Cancellation))).Code
        );
        Assert.Equal(
            "STORE_UNAVAILABLE",
            (await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([Article(1)], Cancellation))).Code
        );

        gone = false;
        await store.WriteAsync([Article(1)], Cancellation);
        gone = true;
        Assert.Equal(
            "STORE_UNAVAILABLE",
            (await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([Article(2)], Cancellation))).Code
        );
        gone = false;

        Assert.Equal((2, 2, 1), await CountsAsync(store));
    }

    [Fact]
    public async Task Fifty_faults_during_writes_lose_nothing_and_do_nothing_twice()
    {
        var random = new Random(20251213);
        var calls = 0;
        string[] faults = ["before", "after", "half", "503", "slow"];
        var (stub, store) = await StoreBehindAsync(
            call =>
                ++calls % 3 == 0 && calls <= 150
                    ? LoseAsync(call, faults[random.Next(faults.Length)])
                    : call.PassOnAsync(server.Options.Url),
            seconds: 1.5
        );
        await using var _ = stub;
        await using var __ = store;
        var acknowledged = new SortedSet<int>();

        for (var i = 0; i < 60; i++)
        {
            for (var attempt = 0; attempt < 20 && !acknowledged.Contains(i); attempt++)
            {
                try
                {
                    await store.WriteAsync([Article(i)], Cancellation);
                    acknowledged.Add(i);
                }
                catch (StoreException error) when (error.Reason is StoreErrorCode.Unavailable or StoreErrorCode.Timeout)
                {
                    // Not acknowledged: asked again.
                }
            }
        }

        Assert.True(calls >= 150, $"Only {calls} calls: fewer than fifty faults.");
        Assert.Equal(60, acknowledged.Count);
        Assert.Equal((61, 120, 60), await CountsAsync(store));
        var changes = await store.GetChangesAsync(0, 1000, Cancellation);
        Assert.Equal(Enumerable.Range(1, 60).Select(i => (long)i), changes.Select(change => change.Sequence));
        Assert.Equal(
            Enumerable.Range(0, 60).Select(i => $"article-{i:000}"),
            changes.Select(change => change.ArticleId).Texts()
        );
    }

    private async Task LoseAsync(Neo4jStub.Call call, string fault)
    {
        switch (fault)
        {
            case "before":
                call.Reset();
                break;
            case "after":
                await call.AskAsync(server.Options.Url);
                call.Reset();
                break;
            case "half":
                await call.BreakOffAsync((await call.AskAsync(server.Options.Url)).Text);
                break;
            case "503":
                await call.AnswerAsync(503, "");
                break;
            default:
                await call.AskAsync(server.Options.Url);
                await call.HangAsync();
                break;
        }
    }

    [Fact]
    public async Task Leaving_a_statement_of_minutes_ends_it_on_the_server()
    {
        server.SkipWhenThereIsNone();
        await using var api = new QueryApi(server.Options);
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.ReadAsync(Long("left"), leaving.Token));

        await EndsAsync("left");
    }

    [Fact]
    public async Task The_time_limit_ends_a_statement_of_minutes_on_the_server()
    {
        server.SkipWhenThereIsNone();
        await using var api = new QueryApi(server.Options with { Timeout = TimeSpan.FromSeconds(1) });

        var error = await Assert.ThrowsAsync<StoreException>(() => api.ReadAsync(Long("limited"), Cancellation));

        Assert.Equal("STORE_TIMEOUT", error.Code);
        await EndsAsync("limited");
    }

    private static Statement Long(string mark) =>
        new(
            "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 2 = 3 RETURN count(i), $mark",
            new Dictionary<string, object?> { ["mark"] = mark }
        );

    private async Task EndsAsync(string mark)
    {
        var watch = Stopwatch.StartNew();
        while (
            (
                await server.QueryAsync(
                    "SHOW TRANSACTIONS YIELD parameters WHERE parameters.given.mark = $wanted RETURN count(*)",
                    new { wanted = mark }
                )
            )[0]
                [0]
                .GetInt32() > 0
        )
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "The statement goes on.");
            await Task.Delay(100, Cancellation);
        }
    }

    private static async Task<(long Entities, long Facts, long Articles)> CountsAsync(IGraphStore store)
    {
        var summary = await store.GetSummaryAsync(Cancellation);
        return (summary.Entities, summary.Facts, summary.Articles);
    }
}
