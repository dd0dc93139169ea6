using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The name index of a store, read when it is first asked for and kept in step with every change. One for a process: it
/// holds all names.
/// </summary>
public sealed class LiveNameIndex(IGraphStore store, Ontology ontology) : IDisposable
{
    private const int PageSize = 5_000;
    private const int MaxChanges = 200;
    private readonly SemaphoreSlim _catchingUp = new(1);
    private readonly ReaderWriterLockSlim _access = new();
    private NameIndex? _index;
    private long _sequence = -1;

    /// <summary>The store behind it.</summary>
    public IGraphStore Store => store;

    /// <summary>What the graph can say.</summary>
    public Ontology Ontology => ontology;

    /// <summary>How names of that kind are read.</summary>
    public NameSort SortOf(string kind) => ontology.TryKind(kind, out var known) ? known.Naming : NameSort.Thing;

    /// <summary>
    /// Entities whose names fit, as of the last change; best first, then by id. Asks the store only where it has
    /// changed since.
    /// </summary>
    public async Task<NameHits> FindAsync(NameQuery query, CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return Read(index => index.Find(query, cancellation));
    }

    /// <summary>
    /// Answers from the index, which does not change meanwhile; call <see cref="CatchUpAsync"/> before.
    /// </summary>
    public T Read<T>(Func<NameIndex, T> read)
    {
        _access.EnterReadLock();
        try
        {
            return read(_index ?? throw new InvalidOperationException("The names were not read yet."));
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    /// <summary>Takes in what has changed; answers the number of the last change that it holds.</summary>
    public async Task<long> CatchUpAsync(CancellationToken cancellation = default)
    {
        if (store.Sequence is { } last && last == Volatile.Read(ref _sequence))
            return last;
        await _catchingUp.WaitAsync(cancellation);
        try
        {
            if (_index is null || _index.IsWorn)
                await LoadAsync(cancellation);
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
        _catchingUp.Dispose();
        _access.Dispose();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var index = new NameIndex();
        // Taken before the names: what changes meanwhile is taken in once more.
        var sequence = (await store.GetSummaryAsync(cancellation)).Sequence;
        string? after = null;
        while (true)
        {
            var page = await store.ReadNamesAsync(after, PageSize, cancellation);
            index.Add(page.Select(entity => (entity.Id, entity.Kind, SortOf(entity.Kind), entity.Names)));
            if (page.Count < PageSize)
                break;
            after = page[^1].Id;
        }
        _access.EnterWriteLock();
        _index = index;
        Volatile.Write(ref _sequence, sequence);
        _access.ExitWriteLock();
    }

    private async Task<bool> ApplyChangesAsync(CancellationToken cancellation)
    {
        var changes = await store.GetChangesAsync(_sequence, MaxChanges, cancellation);
        if (changes.Count == 0)
            return false;
        string[] ids = [.. changes.SelectMany(change => change.Entities).Distinct()];
        var entities = await store.GetEntitiesAsync(ids, cancellation);
        _access.EnterWriteLock();
        try
        {
            foreach (var id in ids)
            {
                if (entities.TryGetValue(id, out var entity))
                    _index!.Set(id, entity.Kind, SortOf(entity.Kind), [.. entity.Names.Select(name => name.Value)]);
                else
                    _index!.Remove(id);
            }
            Volatile.Write(ref _sequence, changes[^1].Sequence);
        }
        finally
        {
            _access.ExitWriteLock();
        }
        return changes.Count == MaxChanges;
    }
}
