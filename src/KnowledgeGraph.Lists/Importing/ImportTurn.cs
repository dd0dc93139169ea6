using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// One import at a time for each graph, whoever asks: two would compare with what the other is changing.
/// </summary>
internal static class ImportTurn
{
    private static readonly ConditionalWeakTable<IGraphStore, SemaphoreSlim> _turns = [];

    /// <summary>Takes the turn, which is given back by disposing it; throws when another import has it.</summary>
    public static IDisposable Take(IGraphStore store)
    {
        var turn = _turns.GetValue(store, _ => new SemaphoreSlim(1));
        return turn.Wait(0) ? new Taken(turn) : throw new ImportBusyException();
    }

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

/// <summary>Another list is being imported into the graph.</summary>
public sealed class ImportBusyException()
    : Exception("Another list is being imported into this graph; import this one when that is done.");
