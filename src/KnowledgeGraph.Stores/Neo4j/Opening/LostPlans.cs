using KnowledgeGraph.Stores.Neo4j.Statements;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>
/// Has Neo4j plan to the end what a caller gave up waiting for. A statement that is ended while it is planned leaves no
/// plan: where planning takes longer than anybody waits, each try would begin anew and none be answered. EXPLAIN makes
/// the plan that the statement then finds (5.26.31).
/// </summary>
/// <param name="explain">Has a statement planned.</param>
internal sealed class LostPlans(Func<Statement, string, CancellationToken, Task> explain) : IAsyncDisposable
{
    // Plans share the processors with all that is answered meanwhile.
    private const int MostAtOnce = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // Who leaves sooner did not wait for a plan.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Task> _underWay = [];
    private readonly CancellationTokenSource _end = new();

    /// <summary>Begins to plan, unless that is under way, or too much is, or nobody waited long.</summary>
    public void Finish(Statement statement, string accessMode, TimeSpan waited)
    {
        if (waited < Patience)
            return;
        lock (_underWay)
        {
            if (_underWay.Count < MostAtOnce && !_underWay.ContainsKey(statement.Text) && !_end.IsCancellationRequested)
                _underWay[statement.Text] = Task.Run(() => ExplainAsync(statement, accessMode));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] last;
        lock (_underWay)
        {
            _end.Cancel();
            last = [.. _underWay.Values];
        }
        await Task.WhenAll(last);
        _end.Dispose();
    }

    private async Task ExplainAsync(Statement statement, string accessMode)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            limit.CancelAfter(Limit);
            await explain(statement, accessMode, limit.Token);
        }
        catch (Exception error) when (QueryApi.IsLoss(error))
        {
            // The next who asks is told what is wrong.
        }
        finally
        {
            lock (_underWay)
                _underWay.Remove(statement.Text);
        }
    }
}
