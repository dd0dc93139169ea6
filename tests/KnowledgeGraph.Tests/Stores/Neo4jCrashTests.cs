using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests;

/// <summary>The server is killed, as by a power cut, while it is written to.</summary>
public sealed class Neo4jCrashTests
{
    private const int Articles = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ArticleExtract Article(int i)
    {
        var extract = new ExtractBuilder($"article-{i:0000}").Entity("ales", names: [$"Name {i % 5}"]);
        for (var j = 0; j < 20; j++) extract.Fact("knows", "ales", $"friend-{i}-{j}");
        return extract;
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_an_import_loses_nothing_acknowledged_and_the_rest_can_follow()
    {
        using var server = await Neo4jProcess.StartAsync(Cancellation);
        await using var store = new Neo4jGraphStore(server.Options, SmallOntology.Value);
        var acknowledged = 0;
        var import = Task.Run(async () =>
        {
            for (var i = 0; i < Articles; i += 10)
            {
                await store.WriteAsync([.. Enumerable.Range(i, 10).Select(Article)], Cancellation);
                Volatile.Write(ref acknowledged, i + 10);
            }
        }, Cancellation);
        while (Volatile.Read(ref acknowledged) < 50 && !import.IsCompleted) await Task.Delay(5, Cancellation);
        await server.KillAsync();
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<StoreException>(() => import)).Code);

        await server.StartAgainAsync(Cancellation);

        var kept = await store.GetSummaryAsync(Cancellation);
        Assert.InRange(kept.Articles, acknowledged, acknowledged + 10);
        Assert.Equal(0, kept.Articles % 10);
        for (var i = 0; i < Articles; i += 50) await store.WriteAsync([.. Enumerable.Range(i, 50).Select(Article)], Cancellation);
        var whole = await store.GetSummaryAsync(Cancellation);
        Assert.Equal((Articles, 1 + Articles * 20, Articles * 20, Articles), ((int)whole.Articles, (int)whole.Entities, (int)whole.Facts, (int)whole.Sequence));
        Assert.Equal(Articles * 20, (await store.CountRelationsAsync(["ales"], FactFilter.Everything, Cancellation))["ales"].Single().Count);
    }
}
