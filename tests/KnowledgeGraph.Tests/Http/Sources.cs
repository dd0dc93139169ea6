using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Resolvers;
using KnowledgeGraph.Api.Guard;

namespace KnowledgeGraph.Tests.Http;

/// <summary>Counts up as fast as its reader reads.</summary>
internal sealed class CountingSource : ISourceStreamResolver
{
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        var flow = (StreamFlow)context.UserContext[StreamFlow.Key]!;
        return new(new Source(context.GetArgument("count", 3), flow));
    }

    private sealed class Source(int count, StreamFlow flow) : IObservable<object?>
    {
        public IDisposable Subscribe(IObserver<object?> observer)
        {
            var stopped = new CancellationTokenSource();
            _ = Task.Run(async () =>
            {
                for (var tick = 0; tick < count; tick++)
                {
                    await flow.ReadyAsync(stopped.Token);
                    observer.OnNext(tick);
                }
                observer.OnCompleted();
            });
            return new Stop(() => stopped.Cancel());
        }
    }
}

/// <summary>Brings what a test publishes.</summary>
internal sealed class PublishedSource : ISourceStreamResolver, IObservable<object?>
{
    private readonly ConcurrentDictionary<IObserver<object?>, bool> _observers = new();

    public int Observers => _observers.Count;

    public void Publish(int value)
    {
        foreach (var observer in _observers.Keys)
            observer.OnNext(value);
    }

    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) => new(this);

    public IDisposable Subscribe(IObserver<object?> observer)
    {
        _observers[observer] = true;
        return new Stop(() => _observers.TryRemove(observer, out _));
    }
}

/// <summary>Brings one event and fails.</summary>
internal sealed class BrokenSource : ISourceStreamResolver, IObservable<object?>
{
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) => new(this);

    public IDisposable Subscribe(IObserver<object?> observer)
    {
        observer.OnNext(1);
        observer.OnError(new InvalidOperationException("secret in /etc/passwd"));
        return new Stop(() => { });
    }
}

internal sealed class Stop(Action action) : IDisposable
{
    public void Dispose() => action();
}
