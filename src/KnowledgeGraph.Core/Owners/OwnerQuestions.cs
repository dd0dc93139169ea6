using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Owners;

/// <summary>Who owns an entity, what it owns, and which rules count it as owned by those under restrictions.</summary>
public static class OwnerQuestions
{
    /// <summary>Owners of an entity on a day, those with most first; null when it is not in the graph.</summary>
    /// <param name="store">The graph.</param>
    /// <param name="ontology">How shares and restrictions are said.</param>
    /// <param name="of">The entity.</param>
    /// <param name="on">The day; a partial date means any of its days.</param>
    /// <param name="threshold">Only owners that can have so many percent, directly and through others.</param>
    /// <param name="authorities">Whose restrictions count; when empty those of each rule's own authorities, and
    /// everybody's beside the rules.</param>
    /// <param name="cancellation">Stops it and its store calls.</param>
    public static async Task<OwnershipAnswer?> OwnersAsync(
        IGraphReader store,
        Ontology ontology,
        string of,
        PartialDate on,
        decimal threshold,
        IReadOnlyCollection<string> authorities,
        CancellationToken cancellation = default
    )
    {
        if (await BeginAsync(store, ontology, of, on, cancellation) is not { } reader)
            return null;
        await reader.WalkAsync(of, up: true);
        var ownership = ontology.Ownership!;
        var holdings = new Holdings(reader.Facts, ownership);
        var listed = await ListedEntities.FindAsync(
            store,
            ontology.Measures,
            reader.Entities.Keys,
            on,
            authorities,
            cancellation
        );
        bool CanBeOwned(string id) => IsOwnable(ontology, reader.Entities.GetValueOrDefault(id));
        var rules = new List<RuleAnswer>();
        foreach (var rule in ownership.RulesOn(on))
        {
            var counted =
                authorities.Count > 0 || rule.Authorities.Count == 0 || listed.Count == 0
                    ? listed
                    : await ListedEntities.FindAsync(
                        store,
                        ontology.Measures,
                        [.. listed.Keys],
                        on,
                        rule.Authorities,
                        cancellation
                    );
            var owned = new OwnedByRule(holdings, rule, counted.Keys.ToHashSet(), CanBeOwned, cancellation);
            rules.Add(
                new RuleAnswer(
                    rule,
                    owned.Of(of),
                    owned.ShareOf(of),
                    [.. holdings.OfOwned(of).Where(one => owned.Of(one.Owner) == Verdict.Yes).Select(one => one.Owner)],
                    counted.ContainsKey(of)
                )
            );
        }
        var chains = OwnerChains.Up(holdings, of);
        return new OwnershipAnswer(
            reader.Entities[of],
            on,
            Ends(chains, holdings, reader, threshold, listed, id =>
                new OwnedByRule(
                    holdings,
                    OwnershipRule.Control50,
                    new HashSet<string> { id },
                    CanBeOwned,
                    cancellation
                ).Of(of)
            ),
            rules,
            listed,
            reader.Entities,
            chains.Circular,
            chains.Truncated || reader.Truncated
        );
    }

    /// <summary>What an entity owns or controls on a day, what it has most of first; null when it is not in the
    /// graph.</summary>
    public static async Task<OwnershipAnswer?> OwnedAsync(
        IGraphReader store,
        Ontology ontology,
        string by,
        PartialDate on,
        decimal threshold,
        CancellationToken cancellation = default
    )
    {
        if (await BeginAsync(store, ontology, by, on, cancellation) is not { } reader)
            return null;
        await reader.WalkAsync(by, up: false);
        // Other owners leave less for this one.
        foreach (var some in reader.Entities.Keys.Where(id => id != by).ToList().Chunk(HoldingReader.IdsAtOnce))
            await reader.ReadAsync(some, up: true);
        var holdings = new Holdings(reader.Facts, ontology.Ownership!);
        var owned = new OwnedByRule(
            holdings,
            OwnershipRule.Control50,
            new HashSet<string> { by },
            id => IsOwnable(ontology, reader.Entities.GetValueOrDefault(id)),
            cancellation
        );
        var chains = OwnerChains.Down(holdings, by);
        var none = new Dictionary<string, IReadOnlyList<Entity>>();
        return new OwnershipAnswer(
            reader.Entities[by],
            on,
            Ends(chains, holdings, reader, threshold, none, owned.Of),
            [],
            none,
            reader.Entities,
            chains.Circular,
            chains.Truncated || reader.Truncated
        );
    }

    private static async Task<HoldingReader?> BeginAsync(
        IGraphReader store,
        Ontology ontology,
        string id,
        PartialDate on,
        CancellationToken cancellation
    )
    {
        if (!(await store.GetEntitiesAsync([id], cancellation)).TryGetValue(id, out var entity))
            return null;
        var reader = new HoldingReader(store, ontology.Ownership!, on, cancellation);
        reader.Entities[id] = entity;
        return reader;
    }

    private static IReadOnlyList<OwnerEnd> Ends(
        OwnerChains chains,
        Holdings holdings,
        HoldingReader reader,
        decimal threshold,
        IReadOnlyDictionary<string, IReadOnlyList<Entity>> listed,
        Func<string, Verdict> controls
    ) =>
        [
            .. chains
                .ByEnd.Select(end => new OwnerEnd(
                    reader.Entities[end.Key],
                    end.Value.Select(chain => chain.Share).Aggregate((one, other) => one.Plus(other)),
                    end.Value,
                    new Lazy<Verdict>(() => controls(end.Key)),
                    holdings.OfOwned(end.Key).Count == 0,
                    listed.GetValueOrDefault(end.Key) ?? []
                ))
                .Where(end => end.Share.Most >= threshold || end.Controls == Verdict.Yes)
                .OrderByDescending(end => end.Share.Least)
                .ThenByDescending(end => end.Share.Most)
                .ThenBy(end => end.Entity.Id, StringComparer.Ordinal),
        ];

    private static bool IsOwnable(Ontology ontology, Entity? entity) =>
        entity is null || ontology.Fits(entity.Kind, ontology.Relation(ontology.Ownership!.Shares).To);
}
