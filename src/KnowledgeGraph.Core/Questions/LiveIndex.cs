using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// What is kept in memory of a store: read when it is first asked for, and kept in step with every change. Many read at
/// once; whoever writes is alone.
/// </summary>
/// <param name="store">The store behind it.</param>
/// <param name="load">Reads all of it.</param>
/// <param name="isWorn">Whether it should be read anew.</param>
/// <param name="understand">Reads what changes touched; what it answers takes that in.</param>
internal sealed class LiveIndex<TIndex>(
    IGraphStore store,
    Func<CancellationToken, Task<TIndex>> load,
    Func<TIndex, bool> isWorn,
    Func<IReadOnlyList<Change>, CancellationToken, Task<Action<TIndex>>> understand
) : IDisposable
    where TIndex : class
{
    private const int MaxChanges = 200;
    private readonly SemaphoreSlim _catchingUp = new(1);
    private readonly ReaderWriterLockSlim _access = new();
    private readonly CancellationTokenSource _end = new();
    private Task? _loading;
    private TIndex? _index;
    private long _sequence = -1;

    /// <summary>Whether all of it is being read now: of a large graph that takes longer than a question may.</summary>
    public bool IsLoading => Volatile.Read(ref _loading) is { IsCompleted: false };

    /// <summary>Answers from the index, which does not change meanwhile; null before it was first read.</summary>
    public T Read<T>(Func<TIndex?, T> read)
    {
        _access.EnterReadLock();
        try
        {
            return read(_index);
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>Takes in what has changed; answers the number of the last change that it holds.</summary>
    public async Task<long> CatchUpAsync(CancellationToken cancellation)
    {
        if (store.Sequence is { } last && last == Volatile.Read(ref _sequence))
            return last;
        await _catchingUp.WaitAsync(cancellation);
        try
        {
            if (_index is null || isWorn(_index))
            {
                // Goes on when whoever asked first is gone: a large graph takes longer than one question may.
                if (_loading is null or { IsCompleted: true })
                    _loading = Task.Run(() => LoadAsync(_end.Token), CancellationToken.None);
                await _loading.WaitAsync(cancellation);
            }
            while (await ApplyChangesAsync(cancellation)) { }
            return _sequence;
        }
        finally
        {
            _catchingUp.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        try
        {
            _loading?.Wait();
        }
        catch (AggregateException)
        {
            // Broken off, or failed before anybody could be told.
        }
        _end.Dispose();
        _catchingUp.Dispose();
        _access.Dispose();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        // Taken before the rest: what changes meanwhile is taken in once more.
        var sequence = (await store.GetSummaryAsync(cancellation)).Sequence;
        var index = await load(cancellation);
        Write(() => _index = index, sequence);
    }

    private async Task<bool> ApplyChangesAsync(CancellationToken cancellation)
    {
        var changes = await store.GetChangesAsync(_sequence, MaxChanges, cancellation);
        if (changes.Count == 0)
            return false;
        var takeIn = await understand(changes, cancellation);
        Write(() => takeIn(_index!), changes[^1].Sequence);
        return changes.Count == MaxChanges;
    }

    private void Write(Action write, long sequence)
    {
        _access.EnterWriteLock();
        try
        {
            write();
            Volatile.Write(ref _sequence, sequence);
        }
        finally
        {
            _access.ExitWriteLock();
        }
    }
}
