using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Looks up the entities that acts link to.</summary>
internal static class LinkedActs
{
    /// <summary>The acts with name and kind of each entity; throws when one is not in the graph.</summary>
    public static async Task<IReadOnlyList<ReviewAct>> LookUpAsync(
        IReadOnlyList<ReviewAct> acts,
        IGraphReader store,
        CancellationToken cancellation
    )
    {
        var ids = acts.OfType<ReviewAct.LinkTo>().Select(link => link.Id).Distinct().ToList();
        if (ids.Count == 0)
            return acts;
        var there = await store.GetEntitiesAsync(ids, cancellation);
        return
        [
            .. acts.Select(act =>
                act is not ReviewAct.LinkTo link ? act
                : there.TryGetValue(link.Id, out var entity)
                    ? new ReviewAct.Link(link.Entity, entity.Id, entity.Name, entity.Kind)
                : throw new InputException([
                    new InputError("entity", 1, 1, $"there is no entity {Mistakes.Show(link.Id)} in the graph"),
                ])
            ),
        ];
    }
}
