using System.Threading.Channels;
using GraphQL;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Server.Http.Execution;

/// <summary>
/// Holds the events of one subscription between publisher and reader. The publisher never waits: when the reader is too
/// far behind, <paramref name="cutOff"/> is called, because the reader waits in a write and cannot be told.
/// </summary>
/// <param name="capacity">Most events that wait.</param>
/// <param name="wire">Semaphore of the connection: one event is serialized at a time.</param>
/// <param name="cutOff">Ends the connection.</param>
internal sealed class ResultStream(int capacity, SemaphoreSlim wire, Action cutOff)
    : StreamFlow,
        IObserver<ExecutionResult>,
        IDisposable
{
    private readonly Channel<ExecutionResult> _events = Channel.CreateBounded<ExecutionResult>(
        new BoundedChannelOptions(capacity) { SingleReader = true }
    );
    private int _underWay;

    /// <summary>
    /// An event is made when the one before has been written. It may hold as much as any answer, and a client that
    /// reads nothing can ask for as many replays as it has subscriptions.
    /// </summary>
    public static SemaphoreSlim Wire() => new(1);

    public void OnNext(ExecutionResult value)
    {
        if (!_events.Writer.TryWrite(value))
            cutOff();
    }

    public void OnError(Exception error) => _events.Writer.TryComplete(error);

    public void OnCompleted() => _events.Writer.TryComplete();

    /// <summary>The next event; none at the end. To be asked when the one before has been written.</summary>
    public async ValueTask<ExecutionResult?> ReadAsync(CancellationToken cancellation)
    {
        while (await _events.Reader.WaitToReadAsync(cancellation))
        {
            if (_events.Reader.TryRead(out var result))
                return result;
        }
        return null;
    }

    /// <summary>The event that was read is on its way to the client.</summary>
    public void Written() => Free(atMost: 1);

    public override async Task ReadyAsync(CancellationToken cancellation = default)
    {
        await wire.WaitAsync(cancellation);
        Interlocked.Increment(ref _underWay);
    }

    public void Dispose() => Free(atMost: int.MaxValue);

    private void Free(int atMost)
    {
        while (atMost-- > 0)
        {
            if (Interlocked.Decrement(ref _underWay) < 0)
            {
                // A source that does not wait has taken nothing.
                Interlocked.Increment(ref _underWay);
                return;
            }
            wire.Release();
        }
    }
}
