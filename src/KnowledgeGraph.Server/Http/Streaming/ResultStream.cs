using System.Threading.Channels;
using GraphQL;
using KnowledgeGraph.Api;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Holds the events of one subscription between publisher and reader. The publisher never waits: when the reader is too far behind,
/// <paramref name="cutOff"/> is called, for it hangs in a write and would not hear of it otherwise.
/// </summary>
internal sealed class ResultStream(int capacity, Action cutOff) : StreamFlow, IObserver<ExecutionResult>
{
    // Enough to keep the wire busy; an event may hold as much as any answer, and a client may read none of it.
    private const int MostUnderWay = 8;

    private readonly Channel<ExecutionResult> _events = Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private TaskCompletionSource _read = NewSignal();
    private int _granted;
    private int _taken;

    public void OnNext(ExecutionResult value)
    {
        if (!_events.Writer.TryWrite(value))
            cutOff();
    }

    public void OnError(Exception error) => _events.Writer.TryComplete(error);

    public void OnCompleted() => _events.Writer.TryComplete();

    /// <summary>The next event; none at the end.</summary>
    public async ValueTask<ExecutionResult?> ReadAsync(CancellationToken cancellation)
    {
        while (await _events.Reader.WaitToReadAsync(cancellation))
        {
            if (_events.Reader.TryRead(out var result))
            {
                Interlocked.Increment(ref _taken);
                Interlocked.Exchange(ref _read, NewSignal()).TrySetResult();
                return result;
            }
        }
        return null;
    }

    public override async Task ReadyAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            var read = Volatile.Read(ref _read).Task;
            // What was granted may still be on its way through the resolvers, so that the length of the queue says too little.
            if (Volatile.Read(ref _granted) - Volatile.Read(ref _taken) < Math.Clamp(capacity / 2, 1, MostUnderWay))
            {
                Interlocked.Increment(ref _granted);
                return;
            }
            await read.WaitAsync(cancellation);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
