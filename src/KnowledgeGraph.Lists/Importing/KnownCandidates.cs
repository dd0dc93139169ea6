using KnowledgeGraph.Filters;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>
/// Whom of the graph some entities may be: those that share a term of a name or an identifier with one of them. Each
/// is compared with its own candidates only, so the work grows with those and not with their product.
/// </summary>
internal sealed class KnownCandidates
{
    private const int MostTerms = 40;
    private const int IdentifiersAtOnce = 100;
    private const int MostIdentified = 1_000;

    private readonly Dictionary<string, Entity> _known = [];
    private readonly Dictionary<Identifier, List<string>> _identified = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _bearers =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads them: a call for the terms, one for the bearers, one for a hundred identifiers.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="entities">Whose candidates they are.</param>
    /// <param name="without">Ids that are none.</param>
    /// <param name="tried">What a dry run read of them; null when they are written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<KnownCandidates> ReadAsync(
        IGraphStore store,
        IReadOnlyList<Entity> entities,
        IReadOnlySet<string> without,
        TriedEntities? tried,
        CancellationToken cancellation
    )
    {
        var read = new KnownCandidates();
        var bearers = await store.FindBearersAsync([.. entities.SelectMany(Terms).Distinct()], cancellation);
        read._bearers = tried?.Left(bearers) ?? bearers;
        var ids = read._bearers.Values.SelectMany(some => some).Where(id => !without.Contains(id)).Distinct();
        foreach (var (id, entity) in await store.GetEntitiesAsync([.. ids], cancellation))
            read._known.TryAdd(id, entity);
        foreach (var some in entities.SelectMany(entity => entity.Identifiers).Distinct().Chunk(IdentifiersAtOnce))
            await read.AddIdentifiedAsync(store, some, without, cancellation);
        return read;
    }

    /// <summary>Those of the kind of an entity that share something with it, ordered by id.</summary>
    public IEnumerable<Entity> Of(Entity entity) =>
        Terms(entity)
            .SelectMany(term => _bearers.GetValueOrDefault(term) ?? [])
            .Concat(entity.Identifiers.SelectMany(identifier => _identified.GetValueOrDefault(identifier) ?? []))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => _known.GetValueOrDefault(id))
            .OfType<Entity>()
            .Where(one => one.Kind == entity.Kind);

    private async Task AddIdentifiedAsync(
        IGraphStore store,
        Identifier[] identifiers,
        IReadOnlySet<string> without,
        CancellationToken cancellation
    )
    {
        var any = identifiers.Select(one => new EntityFilter.Identified(one.Scheme, one.Value));
        var query = new EntityQuery([], new EntityFilter.Any([.. any]), [], new PageRequest(MostIdentified));
        foreach (var (entity, _) in (await store.FindEntitiesAsync(query, cancellation)).Items)
        {
            if (without.Contains(entity.Id))
                continue;
            _known.TryAdd(entity.Id, entity);
            foreach (var identifier in entity.Identifiers.Intersect(identifiers))
            {
                if (!_identified.TryGetValue(identifier, out var ids))
                    _identified[identifier] = ids = [];
                ids.Add(entity.Id);
            }
        }
    }

    private static IEnumerable<string> Terms(Entity entity) =>
        entity.Names.SelectMany(name => NameTerms.OfName(name.Value)).Distinct().Take(MostTerms);
}
