using System.Text.Json;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Opening;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Callers who ask at the same time share statements; a server that answers when told to stands in for
/// Neo4j.</summary>
public sealed class Neo4jSharedReadsTests
{
    private readonly List<(Statement Statement, TaskCompletionSource Go, CancellationToken Cancellation)> _sent = [];
    private readonly SharedReads _reads;

    public Neo4jSharedReadsTests() =>
        _reads = new SharedReads(
            async (statement, cancellation) =>
            {
                var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                lock (_sent)
                    _sent.Add((statement, go, cancellation));
                await go.Task.WaitAsync(cancellation);
                var rows = ((IEnumerable<string>)statement.Parameters["ids"]!).Select(id =>
                    new[] { id, id.ToUpperInvariant() }
                );
                return new QueryAnswer(JsonSerializer.SerializeToDocument(new { data = new { values = rows } }));
            },
            underWay: 2
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<string> AskAsync(string text, CancellationToken cancellation, params string[] ids)
    {
        var rows = await _reads.ReadAsync(new IdStatement(new Statement(text), "ids", ids, IdColumn: 0), cancellation);
        return string.Join(' ', rows.Select(row => row[1].GetString()));
    }

    private static string IdsOf(Statement statement) =>
        string.Join(' ', (IEnumerable<string>)statement.Parameters["ids"]!);

    [Fact]
    public async Task Reads_during_a_running_request_share_the_next_request()
    {
        Task<string>[] answers =
        [
            AskAsync("q", Cancellation, "a"),
            AskAsync("q", Cancellation, "b"),
            AskAsync("q", Cancellation, "c", "d"),
            AskAsync("q", Cancellation, "d", "e"),
        ];

        Assert.Equal(["a", "b"], _sent.Select(sent => IdsOf(sent.Statement)));
        _sent[0].Go.SetResult();
        Assert.Equal("A", await answers[0]);
        while (_sent.Count < 3)
            await Task.Delay(1, Cancellation);
        Assert.Equal("c d e", IdsOf(_sent[2].Statement));
        _sent[1].Go.SetResult();
        _sent[2].Go.SetResult();
        Assert.Equal(["A", "B", "C D", "D E"], await Task.WhenAll(answers));
    }

    [Fact]
    public void Different_questions_do_not_wait_for_each_other()
    {
        for (var i = 0; i < 4; i++)
            _ = AskAsync($"q{i}", CancellationToken.None, "a");

        Assert.Equal(4, _sent.Count);
    }

    [Fact]
    public async Task The_work_goes_on_while_one_wants_it_and_ends_when_the_last_has_left()
    {
        _ = AskAsync("q", CancellationToken.None, "x");
        _ = AskAsync("q", CancellationToken.None, "y");
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var answers = (AskAsync("q", first.Token, "a"), AskAsync("q", second.Token, "b"));
        _sent[0].Go.SetResult();
        while (_sent.Count < 3)
            await Task.Delay(1, Cancellation);

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answers.Item1);
        Assert.False(_sent[2].Cancellation.IsCancellationRequested);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answers.Item2);
        Assert.True(_sent[2].Cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_shared_and_nobody_after_them()
    {
        _ = AskAsync("q", CancellationToken.None, "x");
        _ = AskAsync("q", CancellationToken.None, "y");
        Task<string>[] shared = [AskAsync("q", Cancellation, "a"), AskAsync("q", Cancellation, "b")];
        _sent[0].Go.SetResult();
        while (_sent.Count < 3)
            await Task.Delay(1, Cancellation);
        _sent[2].Go.SetException(new StoreException(StoreErrorCode.Unavailable, "gone"));

        foreach (var answer in shared)
            await Assert.ThrowsAsync<StoreException>(() => answer);
        var next = AskAsync("q", Cancellation, "a");
        while (_sent.Count < 4)
            await Task.Delay(1, Cancellation);
        _sent[3].Go.SetResult();
        Assert.Equal("A", await next);
    }
}
