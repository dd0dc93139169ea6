using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// New entities get ids that no entity of the graph has: one that is called like another is not that other by that
/// alone.
/// </summary>
internal static class NewKeys
{
    public static async Task GiveAsync(
        IReadOnlyList<DocumentEntity> entities,
        IGraphStore store,
        CancellationToken cancellation
    )
    {
        var created = entities.Where(entity => entity.Match != EntityMatch.Linked).ToList();
        var taken = entities
            .Where(entity => entity.Match == EntityMatch.Linked)
            .Select(entity => entity.Key)
            .ToHashSet();
        var there = await store.GetEntitiesAsync([.. created.Select(entity => entity.Key).Distinct()], cancellation);
        foreach (var entity in created)
        {
            var key = entity.Key;
            for (var number = 2; there.ContainsKey(key) || !taken.Add(key); number++)
                key = $"{entity.Key}-{number}";
            entity.Key = key;
        }
    }
}
