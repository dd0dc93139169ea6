using System.Diagnostics.CodeAnalysis;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Server.Http.Execution;
using KnowledgeGraph.Server.Http.Protection;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Server.Http.Streaming;

/// <summary>One operation of a socket, from its subscribe to its complete.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "The client may cancel after the end; linked to nothing, the source holds nothing."
)]
internal sealed class SocketOperation
{
    private readonly OperationRequest _request;
    private readonly SocketSession _session;
    private readonly SocketServices _services;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly ResultStream _events;

    public SocketOperation(string id, OperationRequest request, SocketSession session, SocketServices services)
    {
        Id = id;
        (_request, _session, _services) = (request, session, services);
        _events = new ResultStream(services.Limits.SendQueue, session.Wire, cutOff: () =>
            session.Fail(SocketClosedException.SlowReader())
        );
    }

    public string Id { get; }

    public void Cancel() => _cancellation.Cancel();

    public async Task RunAsync(IServiceProvider services, bool refused)
    {
        try
        {
            if (refused)
                throw new RequestRefusedException(
                    429,
                    ApiErrorCode.TooManySubscriptions,
                    $"A socket carries {_services.Limits.SubscriptionsPerSocket} operations at a time."
                );
            _cancellation.CancelAfter(_services.Limits.RequestTimeout);
            var result = await _services.Executor.ExecuteAsync(
                _request,
                new Exchange(ReadOnly: false, _session.Address, _events, _session.Caller),
                services,
                _cancellation
            );
            _cancellation.CancelAfter(Timeout.InfiniteTimeSpan);
            await SendAsync(result);
        }
        catch (RequestRefusedException refusal)
        {
            await SendErrorsAsync(refusal.ToError());
        }
        catch (ExecutionError failed)
        {
            await SendErrorsAsync(failed);
        }
        catch (OperationCanceledException)
        {
            // Also when the client completed the operation or left; then nothing is sent.
            await SendErrorsAsync(
                new ExecutionError("The answer took too long.") { Code = CodeText.Of(ApiErrorCode.Timeout) }
            );
        }
        catch (Exception failure)
        {
            _session.Fail(failure);
        }
    }

    private async Task SendAsync(ExecutionResult result)
    {
        // A subscription whose source could not be opened has no events.
        if (!result.Executed || result is { Streams: null, Operation.Operation: OperationType.Subscription })
        {
            await SendErrorsAsync([.. result.Errors ?? []]);
            return;
        }
        if (result.Streams is null)
            await SendNextAsync(Next(result));
        else
            await SendAllAsync(result.Streams.Values.Single());
        // The id is free before the client hears of the end, so that it can use it again at once.
        if (_session.End(this))
            await _session.SendAsync(SocketProtocol.Write("complete", Id));
    }

    private async Task SendAllAsync(IObservable<ExecutionResult> source)
    {
        using var counted = Telemetry.Subscription();
        using var subscription = source.Subscribe(_events);
        using var events = _events;
        while (await NextAsync(events) is { } message)
        {
            await SendNextAsync(message);
            events.Written();
        }
    }

    /// <summary>The next event as text; none at the end. While a slow client takes the text, the objects it was made
    /// of, ten times as large, are free.</summary>
    private async Task<ReadOnlyMemory<byte>?> NextAsync(ResultStream events)
    {
        var result = await events.ReadAsync(_cancellation.Token);
        // Null alone would become an empty memory, which is not none.
        return result is null ? default(ReadOnlyMemory<byte>?) : Next(result);
    }

    private ReadOnlyMemory<byte> Next(ExecutionResult result) =>
        SocketProtocol.Write("next", Id, json => _services.Writer.Write(json, result));

    private Task SendNextAsync(ReadOnlyMemory<byte> message) =>
        _session.Runs(this) ? _session.SendAsync(message) : Task.CompletedTask;

    private async Task SendErrorsAsync(params ExecutionError[] errors)
    {
        try
        {
            if (_session.End(this))
                await _session.SendAsync(
                    SocketProtocol.Write("error", Id, json => _services.Writer.WriteErrors(json, errors))
                );
        }
        catch (Exception gone)
        {
            _session.Fail(gone);
        }
    }
}
