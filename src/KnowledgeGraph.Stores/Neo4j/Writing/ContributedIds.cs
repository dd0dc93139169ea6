using KnowledgeGraph.Merging.Writing;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j.Writing;

/// <summary>What an article contributes, by id.</summary>
internal sealed record ContributedIds(
    IReadOnlyCollection<string> Entities,
    IReadOnlyCollection<FactId> Facts,
    IReadOnlyCollection<FactId> Retractions
)
{
    public static ContributedIds Of(ArticleWrite write) =>
        new(
            [.. write.Understood.Entities.Select(entity => entity.Id)],
            [.. write.Understood.Facts.Select(fact => fact.Id)],
            [.. write.Understood.Retractions.Select(retraction => retraction.FactId)]
        );
}
