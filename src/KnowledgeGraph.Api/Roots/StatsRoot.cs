using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>stats</c>: how much there is.</summary>
internal static class StatsRoot
{
    public static void AddTo(ObjectGraphType query, Enums enums)
    {
        var byKind = Count("KindCount", "kind", enums.Kind);
        var byList = Count("ListCount", "list", OptionalIdType);
        var byRelation = Count("RelationTotal", "relation", enums.Relation);
        var type = new ObjectGraphType
        {
            Name = "Stats",
            Description = "How much the graph holds; retracted facts are not counted.",
        };
        type.Add<GraphSummary>("entities", IntType.Required(), "All entities.", summary => summary.Entities);
        type.Add<GraphSummary>("facts", IntType.Required(), "All facts.", summary => summary.Facts);
        type.Add<GraphSummary>(
            "evidence",
            IntType.Required(),
            "All pieces of evidence, those of retracted facts too.",
            summary => summary.Evidence
        );
        type.Add<GraphSummary>(
            "articles",
            IntType.Required(),
            "All articles; records of lists are counted apart.",
            summary => summary.Articles - summary.Records
        );
        type.Add<GraphSummary>("records", IntType.Required(), "All records of lists.", summary => summary.Records);
        type.Add<GraphSummary>("recordsByList", byList.ListOf().Required(), "Records of each list.", summary =>
            summary.RecordsByList
        );
        type.Add<GraphSummary>("sequence", IntType.Required(), "Number of the last change.", summary =>
            summary.Sequence
        );
        type.Add<GraphSummary>("entitiesByKind", byKind.ListOf().Required(), "Entities of each kind.", summary =>
            summary.EntitiesByKind
        );
        type.Add<GraphSummary>(
            "factsByRelation",
            byRelation.ListOf().Required(),
            "Facts of each relation and property.",
            summary => summary.FactsByRelation
        );
        query.AddAsync("stats", type.Required(), "How much the graph holds.", null, async context =>
            await context.Request().Store.GetSummaryAsync(context.CancellationToken)
        );
    }

    private static ObjectGraphType Count(string name, string key, IGraphType keyType)
    {
        var type = new ObjectGraphType { Name = name, Description = "A count." };
        type.Add<KeyValuePair<string, long>>(key, keyType.Required(), "Of what.", count => count.Key);
        type.Add<KeyValuePair<string, long>>("count", IntType.Required(), "How many.", count => count.Value);
        return type;
    }
}
