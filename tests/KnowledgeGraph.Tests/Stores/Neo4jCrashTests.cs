using System.Globalization;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>A server of the test's own is killed, as by a power cut, cut off and slowed while it is written
/// to.</summary>
public sealed class Neo4jCrashTests
{
    private const int Articles = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How many times; KG_FAULTS=50 for the long run (a quarter of an hour on two cores).</summary>
    private static int Faults =>
        int.Parse(Environment.GetEnvironmentVariable("KG_FAULTS") ?? "5", CultureInfo.InvariantCulture);

    private static ArticleExtract Article(int i)
    {
        var extract = new ExtractBuilder($"article-{i:0000}").Entity("ales", names: [$"Name {i % 5}"]);
        for (var j = 0; j < 20; j++)
            extract.Fact("knows", "ales", $"friend-{i}-{j}");
        return extract;
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_an_import_loses_nothing_acknowledged_and_the_rest_can_follow()
    {
        using var server = await Neo4jProcess.StartAsync(Cancellation);
        await using var store = new Neo4jGraphStore(server.Options, SmallOntology.Value);
        var acknowledged = 0;
        var import = Task.Run(
            async () =>
            {
                for (var i = 0; i < Articles; i += 10)
                {
                    await store.WriteAsync([.. Enumerable.Range(i, 10).Select(Article)], Cancellation);
                    Volatile.Write(ref acknowledged, i + 10);
                }
            },
            Cancellation
        );
        while (Volatile.Read(ref acknowledged) < 50 && !import.IsCompleted)
            await Task.Delay(5, Cancellation);
        await server.KillAsync();
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<StoreException>(() => import)).Code);

        await server.StartAgainAsync(Cancellation);

        var kept = await store.GetSummaryAsync(Cancellation);
        Assert.InRange(kept.Articles, acknowledged, acknowledged + 10);
        Assert.Equal(0, kept.Articles % 10);
        for (var i = 0; i < Articles; i += 50)
            await store.WriteAsync([.. Enumerable.Range(i, 50).Select(Article)], Cancellation);
        var whole = await store.GetSummaryAsync(Cancellation);
        Assert.Equal(
            (Articles, 1 + Articles * 20, Articles * 20, Articles),
            ((int)whole.Articles, (int)whole.Entities, (int)whole.Facts, (int)whole.Sequence)
        );
        Assert.Equal(
            Articles * 20,
            (await store.CountRelationsAsync(["ales"], FactFilter.Everything, Cancellation))["ales"].Single().Count
        );
    }

    [Fact]
    public async Task Killing_cutting_and_slowing_the_server_again_and_again_during_writes_loses_nothing_acknowledged_and_does_nothing_twice()
    {
        using var server = await Neo4jProcess.StartAsync(Cancellation);
        var random = new Random(20260101);
        string? fault = null;
        await using var stub = await Neo4jStub.StartAsync(call =>
            call.IsWrite && Interlocked.Exchange(ref fault, null) is { } now
                ? FailAsync(call, now, server)
                : call.PassOnAsync(server.Options.Url)
        );
        await using var store = new Neo4jGraphStore(
            server.Options with
            {
                Url = stub.Url,
                Timeout = TimeSpan.FromSeconds(10),
            },
            SmallOntology.Value
        );
        await store.WriteAsync([new ExtractBuilder("before")], Cancellation);
        // What was told to be written; nothing else knows it.
        var ledger = new List<int>();
        string[] kinds = ["kill", "cut before commit", "cut after commit", "half an answer", "slow"];

        for (var i = 0; i < Faults; i++)
        {
            // One write of three in a row meets the fault, the kill at any moment of it.
            fault = kinds[i % kinds.Length];
            for (var write = 0; write < 3; write++)
                await WriteAsync(3 * i + write);
            Assert.Null(fault);
        }

        var extracts = new List<ArticleExtract>();
        await foreach (var extract in store.ReadExtractsAsync(cancellation: Cancellation))
            extracts.Add(extract);
        Assert.Equal(
            ledger.Select(i => GraphJson.HashOf(Article(i))).Order(),
            extracts.Where(extract => extract.Article.Id != "before").Select(GraphJson.HashOf).Order()
        );
        var changes = await ChangesAsync(store);
        Assert.Equal(
            Enumerable.Range(1, 1 + ledger.Count).Select(number => (long)number),
            changes.Select(change => change.Sequence)
        );
        Assert.Equal(
            ["before", .. ledger.Select(i => Article(i).Article.Id)],
            changes.Select(change => change.ArticleId).Texts()
        );
        Assert.Equal((1 + 20 * ledger.Count, 20 * ledger.Count), await CountsAsync(store));
        Assert.Equal(
            20 * ledger.Count,
            (await store.CountRelationsAsync(["ales"], FactFilter.Everything, Cancellation))["ales"].Single().Count
        );

        async Task WriteAsync(int i)
        {
            while (true)
            {
                try
                {
                    await store.WriteAsync([Article(i)], Cancellation);
                    ledger.Add(i);
                    return;
                }
                catch (StoreException error) when (error.Reason is StoreErrorCode.Unavailable or StoreErrorCode.Timeout)
                {
                    // Not acknowledged: asked again, as a client would.
                    await server.RunningAsync(Cancellation);
                }
            }
        }

        async Task FailAsync(Neo4jStub.Call call, string now, Neo4jProcess process)
        {
            switch (now)
            {
                case "kill":
                    var asked = call.AskAsync(process.Options.Url);
                    await Task.Delay(random.Next(60), Cancellation);
                    await process.KillAsync();
                    await asked.ContinueWith(_ => { }, TaskScheduler.Default);
                    process.BeginStartAgain(Cancellation);
                    call.Reset();
                    break;
                case "cut before commit":
                    call.Reset();
                    break;
                case "cut after commit":
                    await call.AskAsync(process.Options.Url);
                    call.Reset();
                    break;
                case "half an answer":
                    await call.BreakOffAsync((await call.AskAsync(process.Options.Url)).Text);
                    break;
                default:
                    // Later than the time limit of the store.
                    await call.AskAsync(process.Options.Url);
                    await call.HangAsync();
                    break;
            }
        }
    }

    private static async Task<List<Change>> ChangesAsync(IGraphStore store)
    {
        var changes = new List<Change>();
        while (await store.GetChangesAsync(changes.Count, 100, Cancellation) is { Count: > 0 } more)
            changes.AddRange(more);
        return changes;
    }

    private static async Task<(int Entities, int Facts)> CountsAsync(IGraphStore store)
    {
        var summary = await store.GetSummaryAsync(Cancellation);
        return ((int)summary.Entities, (int)summary.Facts);
    }
}
