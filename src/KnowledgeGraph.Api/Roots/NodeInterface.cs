using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary>Relay's <c>Node</c>: whatever has an id. Ids of entities, facts and articles never coincide.</summary>
internal sealed class NodeInterface
{
    public NodeInterface(EntityTypes entities, FactTypes facts, ArticleTypes articles)
    {
        Type.Add<object>("id", IdType, "Its id.", _ => null);
        Type.ResolveType = source =>
            source switch
            {
                Entity entity => entities.Concrete(entity),
                FactView => facts.Fact,
                _ => articles.Article,
            };
        foreach (var type in entities.All.Append(facts.Fact).Append(articles.Article).Append(entities.Entity))
        {
            ((IImplementInterfaces)type).AddResolvedInterface(Type);
            if (type is IObjectGraphType possible)
                Type.AddPossibleType(possible);
        }
    }

    public InterfaceGraphType Type { get; } = new() { Name = "Node", Description = "Whatever has an id (Relay)." };

    public void AddTo(ObjectGraphType query)
    {
        query.Add(
            "node",
            Type,
            "An entity, fact or article by id, or null.",
            [Argument("id", IdType, "Its id.")],
            context => Load(context, context.GetArgument<string>("id"))
        );
        query.Add(
            "nodes",
            new ListGraphType(Type).Required(),
            "Entities, facts and articles by id, in the order asked; null for unknown ids.",
            [Argument("ids", OptionalIdType.ListOf().Required(), "Their ids.")],
            context => EntityRoots.ReadIds(context, context.Request().Limits.Ids).Select(id => Load(context, id))
        );
    }

    private static object? Load(IResolveFieldContext context, string id)
    {
        var request = context.Request();
        return FactId.IsId(id) || ((FactId)id).IsGone
            ? request.Fact((FactId)id)
            : request.Entities.Load(id, entity =>
                entity ?? (object)request.Articles.Load((ArticleId)id, article => article)
            );
    }
}
