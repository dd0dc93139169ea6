using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Merging.Writing;

/// <summary>The entry of the change log that a plan makes.</summary>
internal static class ChangeRecord
{
    public static Change Of(ArticlePlan plan, DateTimeOffset at)
    {
        var entities = plan.Entities.Where(entity => entity.Changed).ToList();
        var facts = plan.Facts.Where(fact => fact.Changed).ToList();
        return new Change(
            plan.Sequence,
            at,
            plan.Write.Said.Article.Id,
            Ordered(entities.Select(entity => entity.Id)),
            [.. facts.Select(fact => fact.Id).Order()],
            Ordered(
                entities.SelectMany(entity => (string?[])[entity.Before?.Kind, entity.After?.Kind]).OfType<string>()
            ),
            Ordered(facts.Select(fact => fact.Shown.Relation)),
            Ordered(facts.SelectMany(fact => fact.Shown.Ends))
        )
        {
            By = plan.Write.Origin?.By,
            Kind = plan.Write.Origin?.Kind,
        };
    }

    private static List<string> Ordered(IEnumerable<string> texts) =>
        [.. texts.Distinct().Order(StringComparer.Ordinal)];
}
