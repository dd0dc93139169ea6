using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Questions;

/// <summary>
/// The name index of a store, read when it is first asked for and kept in step with every change. One for a process: it
/// holds all names.
/// </summary>
public sealed class LiveNameIndex : IDisposable
{
    private const int PageSize = 5_000;
    private readonly LiveIndex<Known> _live;

    /// <param name="store">The store behind it.</param>
    /// <param name="ontology">What the graph can say.</param>
    public LiveNameIndex(IGraphStore store, Ontology ontology)
    {
        (Store, Ontology) = (store, ontology);
        _live = new LiveIndex<Known>(store, LoadAsync, known => known.Names.IsWorn, UnderstandAsync);
    }

    /// <summary>The store behind it.</summary>
    public IGraphStore Store { get; }

    /// <summary>What the graph can say.</summary>
    public Ontology Ontology { get; }

    /// <summary>Whether all names are being read now: whoever looks for a name waits for it.</summary>
    public bool IsReading => _live.IsLoading;

    /// <summary>How names of that kind are read.</summary>
    public NameSort SortOf(string kind) => Ontology.TryKind(kind, out var known) ? known.Naming : NameSort.Thing;

    /// <summary>
    /// Entities whose names fit, as of the last change; best first, then by id. Asks the store only where it has
    /// changed since.
    /// </summary>
    public async Task<NameHits> FindAsync(NameQuery query, CancellationToken cancellation = default)
    {
        await CatchUpAsync(cancellation);
        return Read(index => index.Find(query, cancellation));
    }

    /// <summary>Ids of the entities that may have this id in another register, as of the last look at the
    /// names.</summary>
    public IReadOnlyList<string> BearersOf(string identifier) =>
        _live.Read(known => known?.Identifiers.Find(identifier) ?? []);

    /// <summary>
    /// Answers from the index, which does not change meanwhile; call <see cref="CatchUpAsync"/> before.
    /// </summary>
    public T Read<T>(Func<NameIndex, T> read) =>
        _live.Read(known => read(known?.Names ?? throw new InvalidOperationException("The names were not read yet.")));

    /// <summary>Takes in what has changed; answers the number of the last change that it holds.</summary>
    public Task<long> CatchUpAsync(CancellationToken cancellation = default) => _live.CatchUpAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _live.Dispose();

    private async Task<Known> LoadAsync(CancellationToken cancellation)
    {
        var names = new NameIndex();
        string? after = null;
        while (true)
        {
            var page = await Store.ReadNamesAsync(after, PageSize, cancellation);
            names.Add(page.Select(entity => (entity.Id, entity.Kind, SortOf(entity.Kind), entity.Names)));
            if (page.Count < PageSize)
                break;
            after = page[^1].Id;
        }
        var identifiers = new IdentifierIndex();
        await foreach (var (entity, identifier) in Store.ReadIdentifiersAsync(cancellation))
            identifiers.Add(entity, identifier);
        return new Known(names, identifiers);
    }

    private async Task<Action<Known>> UnderstandAsync(IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        string[] ids = [.. changes.SelectMany(change => change.Entities).Distinct()];
        var entities = await Store.GetEntitiesAsync(ids, cancellation);
        return known =>
        {
            foreach (var id in ids)
            {
                foreach (var identifier in entities.GetValueOrDefault(id)?.Identifiers ?? [])
                    known.Identifiers.Add(id, identifier);
                if (entities.TryGetValue(id, out var entity))
                    known.Names.Set(id, entity.Kind, SortOf(entity.Kind), [.. entity.Names.Select(name => name.Value)]);
                else
                    known.Names.Remove(id);
            }
        };
    }

    private sealed record Known(NameIndex Names, IdentifierIndex Identifiers);
}
