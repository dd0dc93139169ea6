using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>
/// A cluster as its documentation describes it over HTTP: a stub before the real server refuses, elects and lags.
/// </summary>
[Collection(OnNeo4j.Name)]
public sealed class Neo4jClusterTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ArticleExtract Article(int i) =>
        new ExtractBuilder($"article-{i:000}")
            .Entity("ales", names: [$"Name {i}"])
            .Fact("knows", "ales", $"friend-{i}");

    private static Task RefuseAsync(Neo4jStub.Call call, string code) =>
        call.AnswerAsync(202, $$$"""{"errors":[{"code":"{{{code}}}","message":"..."}]}""");

    [Fact]
    public async Task Writes_go_on_while_the_leader_changes_and_each_is_done_once()
    {
        var writes = 0;
        await using var stub = await StubAsync(async call =>
        {
            // An election every few writes; one replication that fails was done all the same.
            switch (call.IsWrite ? ++writes % 8 : 0)
            {
                case 3:
                    await RefuseAsync(call, "Neo.ClientError.Cluster.NotALeader");
                    break;
                case 4:
                    await RefuseAsync(call, "Neo.TransientError.Database.DatabaseUnavailable");
                    break;
                case 6:
                    await call.AskAsync(server.Options.Url);
                    await RefuseAsync(call, "Neo.TransientError.Cluster.ReplicationFailure");
                    break;
                default:
                    await call.PassOnAsync(server.Options.Url);
                    break;
            }
        });
        await using var store = Store(stub.Url);

        for (var i = 0; i < 20; i++)
            await store.WriteAsync([Article(i)], Cancellation);

        var changes = await store.GetChangesAsync(0, 100, Cancellation);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"article-{i:000}"),
            changes.Select(one => one.ArticleId).Texts()
        );
        Assert.Equal(21, (await store.GetSummaryAsync(Cancellation)).Entities);
    }

    [Fact]
    public async Task A_read_after_a_write_names_it_and_waits_for_a_copy_that_lags()
    {
        var (lags, named) = (0, 0);
        await using var stub = await StubAsync(async call =>
        {
            var bookmarks = call.Body.GetProperty("bookmarks").GetArrayLength();
            if (!call.IsWrite && bookmarks > 0 && named++ < 2)
            {
                lags++;
                await RefuseAsync(call, "Neo.TransientError.Transaction.BookmarkTimeout");
            }
            else
                await call.PassOnAsync(server.Options.Url);
        });
        await using var store = Store(stub.Url);
        await store.WriteAsync([Article(1)], Cancellation);

        Assert.Single(await store.GetArticlesAsync([(ArticleId)"article-001"], Cancellation));
        Assert.Equal(2, lags);
    }

    [Theory]
    [InlineData("Neo.ClientError.Cluster.NotALeader")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")]
    public async Task A_server_that_takes_no_writes_is_told_with_what_to_do(string code)
    {
        await using var stub = await StubAsync(call =>
            call.IsWrite ? RefuseAsync(call, code) : call.PassOnAsync(server.Options.Url)
        );
        await using var store = Store(stub.Url);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync([Article(1)], Cancellation));

        Assert.Equal("STORE_UNAVAILABLE", error.Code);
        Assert.Contains("dbms.routing.enabled", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.GetSummaryAsync(Cancellation)).Articles);
    }

    private async Task<Neo4jStub> StubAsync(Func<Neo4jStub.Call, Task> answer)
    {
        await using (var prepared = await server.OpenEmptyAsync())
            await prepared.GetSummaryAsync(Cancellation);
        return await Neo4jStub.StartAsync(answer);
    }

    private Neo4jGraphStore Store(string url) => new(server.Options with { Url = url }, SmallOntology.Value);
}
