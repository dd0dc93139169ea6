using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Api.Feed;

/// <summary>
/// The engine wants observables; what we have are asynchronous streams. One stream for each subscriber, no faster than
/// it reads, stopped when it leaves.
/// </summary>
internal sealed class AsyncObservable<T>(
    Func<CancellationToken, IAsyncEnumerable<T>> open,
    StreamFlow? flow,
    CancellationToken cancellation
) : IObservable<T>
{
    public IDisposable Subscribe(IObserver<T> observer)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = PumpAsync(observer, stop.Token);
        return new Subscription(stop);
    }

    private async Task PumpAsync(IObserver<T> observer, CancellationToken stop)
    {
        try
        {
            await foreach (var item in open(stop))
            {
                if (flow is not null)
                    await flow.ReadyAsync(stop);
                observer.OnNext(item);
            }
            observer.OnCompleted();
        }
        catch (OperationCanceledException)
        {
            observer.OnCompleted();
        }
        catch (Exception error)
        {
            observer.OnError(error);
        }
    }

    private sealed class Subscription(CancellationTokenSource stop) : IDisposable
    {
        public void Dispose() => stop.Cancel();
    }
}
