using System.Reflection;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Guard;

/// <summary>A real store of which every so manieth call fails with a message that nobody may see.</summary>
public class FaultyStore : DispatchProxy
{
    public const string Secret = "hunter2 at /etc/kg/secret.db: SELECT secret FROM entity";

    private IGraphStore _store = null!;
    private int _every;
    private int _calls;

    public static IGraphStore Around(IGraphStore store, int every)
    {
        var proxy = Create<IGraphStore, FaultyStore>();
        (((FaultyStore)(object)proxy)._store, ((FaultyStore)(object)proxy)._every) = (store, every);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Interlocked.Increment(ref _calls) % _every == 0
            ? throw (
                _calls % 2 == 0 ? new InvalidOperationException(Secret) : (Exception)new KeyNotFoundException(Secret)
            )
            : targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
}
