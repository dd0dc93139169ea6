using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Questions;

/// <summary>Finds entities by any spelling of their names, and by their ids in other registers.</summary>
public static class EntitySearch
{
    /// <summary>
    /// Best first, then by id; cursors hold the score and the id. A text without any letter to look for finds nothing.
    /// One call of the store for the entities of the page, and one more where the graph has changed.
    /// </summary>
    public static async Task<SearchResult> SearchAsync(
        LiveNameIndex names,
        NameQuery query,
        PageRequest page,
        CancellationToken cancellation = default
    )
    {
        var found = await names.FindAsync(query, cancellation);
        var borne = await IdentifiedAsync(names, query, cancellation);
        var called = found.Hits.Where(hit => borne.All(other => other.EntityId != hit.EntityId));
        var hits = ScoredPages.Cut([.. borne, .. called], hit => hit.Match.Score, hit => hit.EntityId, page);
        var entities = await names.Store.GetEntitiesAsync(
            [.. hits.Items.Select(hit => hit.Item.EntityId)],
            cancellation
        );
        var matches = hits
            .Items.Where(hit => entities.ContainsKey(hit.Item.EntityId))
            .Select(hit => (MatchOf(hit.Item, entities[hit.Item.EntityId]), hit.Cursor));
        return new SearchResult(new Page<SearchMatch>([.. matches], hits.HasMore, hits.Total), found.Truncated);
    }

    /// <summary>The entities whose id the text is; asks the store only where there may be some.</summary>
    private static async Task<List<NameHit>> IdentifiedAsync(
        LiveNameIndex names,
        NameQuery query,
        CancellationToken cancellation
    )
    {
        var bearers = names.BearersOf(query.Text);
        if (bearers.Count == 0)
            return [];
        var entities = await names.Store.GetEntitiesAsync([.. bearers.Take(MaxBearers)], cancellation);
        return
        [
            .. entities
                .Values.Where(entity => query.Kinds.Count == 0 || query.Kinds.Contains(entity.Kind))
                .Select(entity => (entity, Identifier: IdentifierIndex.Fitting(entity, query.Text)))
                .Where(one => one.Identifier is not null)
                .Select(one => new NameHit(
                    one.entity.Id,
                    one.entity.Name,
                    new NameMatch(1, $"its {one.Identifier!.Scheme} id {one.Identifier.Value}")
                )),
        ];
    }

    // One id of a register stands for one entity; more are mistakes or shared numbers.
    private const int MaxBearers = 20;

    private static SearchMatch MatchOf(NameHit hit, Entity entity) =>
        new(entity, entity.Names.FirstOrDefault(name => name.Value == hit.Name) ?? entity.Names[0], hit.Match);
}

/// <summary>
/// A page of what was found; <paramref name="Truncated"/> says that more entities than were compared may fit.
/// </summary>
public sealed record SearchResult(Page<SearchMatch> Page, bool Truncated);

/// <summary>An entity that was found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">Which of its names matched.</param>
/// <param name="Match">How well, and why.</param>
public sealed record SearchMatch(Entity Entity, EntityName Name, NameMatch Match);
