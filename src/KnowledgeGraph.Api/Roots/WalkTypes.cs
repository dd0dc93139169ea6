using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary>What questions that walk the graph take and answer.</summary>
internal static class WalkTypes
{
    public static readonly FactOrder BestConnected = new(FactField.OtherDegree, Descending: true);

    public static EnumerationGraphType Rank() =>
        Enumeration(
            "NeighborhoodRank",
            "Which neighbors come first.",
            [
                ("connected", BestConnected, "Those with the most facts."),
                (
                    "supported",
                    new FactOrder(FactField.ArticleCount, Descending: true),
                    "Those to which facts of the most articles lead."
                ),
                (
                    "confidence",
                    new FactOrder(FactField.Confidence, Descending: true),
                    "Those to which the surest facts lead."
                ),
                ("latest", new FactOrder(FactField.Date, Descending: true), "Those to which the latest facts lead."),
                (
                    "recorded",
                    new FactOrder(FactField.Recorded, Descending: true),
                    "Those that came into the graph last."
                ),
                ("name", new FactOrder(FactField.OtherName, Descending: false), "By name."),
            ]
        );

    public static EnumerationGraphType Order() =>
        Enumeration(
            "PathOrder",
            "Which ways come first. A fact costs 1 + 1 / (1 + articles x confidence), a way the sum of its facts.",
            [
                ("shortest", PathOrder.Shortest, "The fewest facts, and of these the cheapest."),
                (
                    "bestSupported",
                    PathOrder.BestSupported,
                    "The cheapest: a longer way that many articles report comes before a shorter one that "
                        + "hardly anybody does."
                ),
            ]
        );

    public static ObjectGraphType Subgraph(EntityTypes entities, FactTypes facts)
    {
        var type = new ObjectGraphType { Name = "Subgraph", Description = "A part of the graph." };
        type.Add<Neighborhood>("entities", entities.Entity.ListOf().Required(), "Its entities.", part => part.Entities);
        type.Add<Neighborhood>("facts", facts.Fact.ListOf().Required(), "The facts that join them.", Views);
        type.Add<Neighborhood>(
            "truncated",
            BooleanType.Required(),
            "Whether more was left out: than the limit lets in, or than the share of one entity, so that a hub "
                + "does not crowd out what others lead to.",
            part => part.Truncated
        );
        return type;
    }

    private static List<FactView> Views(Neighborhood part)
    {
        var byId = part.Entities.ToDictionary(entity => entity.Id);
        return
        [
            .. part.Facts.Select(fact => new FactView(
                fact,
                byId.GetValueOrDefault(fact.Subject),
                fact.Object is null ? null : byId.GetValueOrDefault(fact.Object)
            )),
        ];
    }

    public static ObjectGraphType Path(EntityTypes entities, FactTypes facts)
    {
        var type = new ObjectGraphType { Name = "Path", Description = "A way from one entity to another." };
        type.Add<GraphPath>("length", IntType.Required(), "How many facts long.", path => path.FactIds.Count);
        type.Add<GraphPath>(
            "cost",
            FloatType.Required(),
            "The less, the better supported: a fact costs 1 + 1 / (1 + articles x confidence), in whole thousandths.",
            path => path.Cost / 1_000.0
        );
        type.Add(
            "entities",
            entities.Entity.ListOf().Required(),
            "The entities on it, both ends included.",
            null,
            context =>
            {
                var ids = ((GraphPath)context.Source!).EntityIds;
                return context.Request().Entities.LoadMany(ids, found => ids.Select(id => found[id]).ToList());
            }
        );
        type.Add("facts", facts.Fact.ListOf().Required(), "The facts along it.", null, context =>
        {
            var ids = ((GraphPath)context.Source!).FactIds;
            return context
                .Request()
                .FactsById.LoadMany(ids, found => ids.Select(id => new FactView(found[id])).ToList());
        });
        return type;
    }
}
