using System.Reflection;
using KnowledgeGraph.Names;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>What is told while the names of a graph are read.</summary>
public sealed class LiveNameIndexTests
{
    [Fact]
    public async Task Names_are_told_to_be_read_until_they_are()
    {
        using var folder = new TemporaryFolder();
        await using var store = await SqliteGraphStore.OpenAsync(folder.File("names.db"), SmallOntology.Value);
        var slow = SlowStore.Around(store);
        using var names = new LiveNameIndex(slow, SmallOntology.Value);
        Assert.False(names.IsReading);

        var found = names.FindAsync(new NameQuery("Ales", []), TestContext.Current.CancellationToken);
        await ((SlowStore)(object)slow).Asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(names.IsReading);

        ((SlowStore)(object)slow).Answer();
        Assert.Empty((await found).Hits);
        Assert.False(names.IsReading);
    }

    /// <summary>A real store that gives names when it is told to.</summary>
    public class SlowStore : DispatchProxy
    {
        private readonly TaskCompletionSource _asked = new();
        private readonly TaskCompletionSource _answer = new();
        private IGraphStore _store = null!;

        public Task Asked => _asked.Task;

        public void Answer() => _answer.SetResult();

        public static IGraphStore Around(IGraphStore store)
        {
            var proxy = Create<IGraphStore, SlowStore>();
            ((SlowStore)(object)proxy)._store = store;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name != nameof(IGraphStore.ReadNamesAsync))
                return targetMethod.Invoke(_store, args);
            _asked.TrySetResult();
            _answer.Task.Wait();
            return targetMethod.Invoke(_store, args);
        }
    }
}
