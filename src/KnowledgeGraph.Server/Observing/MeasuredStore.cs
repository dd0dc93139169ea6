using System.Diagnostics;
using System.Reflection;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Server.Observing;

/// <summary>Tells of each call of a store how long it took and how it ended. A proxy, so that it knows every member of
/// the port.</summary>
internal class MeasuredStore : DispatchProxy
{
    private IGraphStore _store = null!;

    public static IGraphStore Around(IGraphStore store)
    {
        var proxy = Create<IGraphStore, MeasuredStore>();
        ((MeasuredStore)(object)proxy)._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // The sequence number is kept in memory, and the end of the store is nobody's call.
        if (targetMethod!.IsSpecialName || targetMethod.Name == nameof(IAsyncDisposable.DisposeAsync))
            return targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        var parent = Activity.Current;
        var call = StoreCall.Begin(targetMethod.Name);
        try
        {
            var answer = targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
            if (call is not null)
                End(call, answer as Task ?? Task.CompletedTask);
            return answer;
        }
        catch (Exception failure)
        {
            call?.End(failure);
            throw;
        }
        finally
        {
            Activity.Current = parent;
        }
    }

    private static void End(StoreCall call, Task answer)
    {
        if (answer.IsCompleted)
            call.End(answer);
        else
            answer.ContinueWith(
                call.End,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
    }
}
