using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>
/// Runs statements with time limits and repetitions, and ends those whose answer nobody waits for. One call is one
/// statement in a transaction of its own, so that a server behind a load balancer needs no affinity.
/// </summary>
internal sealed class QueryApi : IAsyncDisposable
{
    private static readonly TimeSpan TerminationLimit = TimeSpan.FromSeconds(5);

    private readonly QueryConnection _connection;
    private readonly Neo4jOptions _options;
    private readonly ResiliencePipeline _reads;
    private readonly LostPlans _plans;
    private readonly CancellationTokenSource _disposal = new();
    private IReadOnlyList<string> _bookmarks = [];
    private Task _terminations = Task.CompletedTask;

    public QueryApi(Neo4jOptions options)
    {
        _options = options;
        _connection = new QueryConnection(options);
        _plans = new LostPlans(ExplainAsync);
        _reads = new ResiliencePipelineBuilder()
            .AddTimeout(options.TimeLimit)
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<StoreException>(error =>
                        error.Reason == StoreErrorCode.Unavailable
                    ),
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(100),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
    }

    /// <summary>Asks; repeated when the server could not be reached or the answer broke off.</summary>
    public Task<QueryAnswer> ReadAsync(Statement statement, CancellationToken cancellation) =>
        RunAsync(_reads, statement, "READ", cancellation);

    /// <summary>Changes; sent once: who calls must be able to tell whether a lost answer was a success.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="extra">What its size adds to the time limit.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<QueryAnswer> WriteAsync(Statement statement, TimeSpan extra, CancellationToken cancellation) =>
        RunAsync(
            new ResiliencePipelineBuilder().AddTimeout(_options.TimeLimit + extra).Build(),
            statement,
            "WRITE",
            cancellation
        );

    private async Task<QueryAnswer> RunAsync(
        ResiliencePipeline pipeline,
        Statement statement,
        string accessMode,
        CancellationToken cancellation
    )
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async token => await SendAsync(statement, accessMode, token),
                cancellation
            );
        }
        catch (TimeoutRejectedException error)
        {
            throw StoreErrors.Timeout(_options, error);
        }
    }

    private async Task<QueryAnswer> SendAsync(Statement statement, string accessMode, CancellationToken cancellation)
    {
        var (request, begun) = (Guid.NewGuid().ToString("N"), Stopwatch.GetTimestamp());
        StoreMetrics.CountStatement("neo4j");
        try
        {
            var answer = await _connection.PostAsync(statement, accessMode, _bookmarks, request, cancellation);
            if (accessMode == "WRITE")
                _bookmarks = answer.Bookmarks;
            return answer;
        }
        catch (Exception error)
            when (error is OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            // The server goes on with a statement whose client has left.
            Terminate(request);
            if (error is OperationCanceledException)
            {
                _plans.Finish(statement, accessMode, Stopwatch.GetElapsedTime(begun));
                throw;
            }
            throw StoreErrors.Broken(_options, error);
        }
    }

    private async Task ExplainAsync(Statement statement, string accessMode, CancellationToken cancellation)
    {
        var request = Guid.NewGuid().ToString("N");
        try
        {
            using var plan = await _connection.ExplainAsync(statement, accessMode, _bookmarks, request, cancellation);
        }
        catch (OperationCanceledException)
        {
            Terminate(request);
            throw;
        }
    }

    private void Terminate(string request)
    {
        var termination = TerminateAsync(request);
        lock (_disposal)
            _terminations = Task.WhenAll(_terminations, termination);
    }

    private async Task TerminateAsync(string request)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_disposal.Token);
            limit.CancelAfter(TerminationLimit);
            var statement = new Statement(
                "SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.request = $lost "
                    + "TERMINATE TRANSACTIONS id YIELD message RETURN message",
                new Dictionary<string, object?> { ["lost"] = request }
            );
            using var answer = await _connection.PostAsync(
                statement,
                "READ",
                _bookmarks,
                Guid.NewGuid().ToString("N"),
                limit.Token
            );
        }
        catch (Exception error) when (IsLoss(error))
        {
            // A server that can't be reached has lost the statement, or ends it by its own limit
            // (db.transaction.timeout).
        }
    }

    /// <summary>What comes of a statement that got no answer, or a refusal.</summary>
    public static bool IsLoss(Exception error) =>
        error is OperationCanceledException or HttpRequestException or IOException or JsonException or StoreException;

    public async ValueTask DisposeAsync()
    {
        await _plans.DisposeAsync();
        Task terminations;
        lock (_disposal)
            terminations = _terminations;
        await terminations;
        await _disposal.CancelAsync();
        _disposal.Dispose();
        _connection.Dispose();
    }
}
