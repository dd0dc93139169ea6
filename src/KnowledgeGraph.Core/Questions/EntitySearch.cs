using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Questions;

/// <summary>Finds entities by any spelling of their names.</summary>
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
        var hits = ScoredPages.Cut([.. found.Hits], hit => hit.Match.Score, hit => hit.EntityId, page);
        var entities = await names.Store.GetEntitiesAsync(
            [.. hits.Items.Select(hit => hit.Item.EntityId)],
            cancellation
        );
        var matches = hits
            .Items.Where(hit => entities.ContainsKey(hit.Item.EntityId))
            .Select(hit => (MatchOf(hit.Item, entities[hit.Item.EntityId]), hit.Cursor));
        return new SearchResult(new Page<SearchMatch>([.. matches], hits.HasMore, hits.Total), found.Truncated);
    }

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
