using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Relay connections; one pair of types for each type of node, made on demand.</summary>
internal sealed class Connections
{
    private readonly Dictionary<string, ObjectGraphType> _made = [];
    private readonly ObjectGraphType _pageInfo = PageInfo();

    /// <summary>A plain list of nodes.</summary>
    public ObjectGraphType Of(IGraphType node, string name) => With(name, node, _ => { });

    /// <summary>Nodes reached by a relation; each edge carries the fact.</summary>
    public ObjectGraphType OverFacts(IGraphType node, string nodeName, IGraphType fact) =>
        With(nodeName + "Relation", node, edge =>
            edge.Add<EdgeView>("fact", fact.Required(), "The fact that leads here.", view => view.Fact)
        );

    /// <summary>Nodes whose edges carry more.</summary>
    public ObjectGraphType With(string name, IGraphType node, Action<ObjectGraphType> addToEdge)
    {
        if (_made.TryGetValue(name, out var known))
            return known;
        var edge = new ObjectGraphType { Name = name + "Edge", Description = "An item of a connection." };
        edge.Add<EdgeView>(
            "cursor",
            TextType.Required(),
            "Stands behind this item; pass it as after or before.",
            edge => edge.Place.Encode()
        );
        edge.Add<EdgeView>("node", node.Required(), "The item.", edge => edge.Node);
        addToEdge(edge);
        var connection = new ObjectGraphType { Name = name + "Connection", Description = PageArguments.Meaning };
        connection.Add<ConnectionView>("edges", edge.ListOf().Required(), "The items, in order.", view => view.Edges);
        connection.Add<ConnectionView>("nodes", node.ListOf().Required(), "The items without their edges.", view =>
            view.Edges.Select(edge => edge.Node)
        );
        connection.Add<ConnectionView>("pageInfo", _pageInfo.Required(), "Whether there is more.", view => view);
        connection.Add<ConnectionView>(
            "totalCount",
            IntType.Required(),
            "Length of the whole list; counted only when asked for.",
            view => view.Total
        );
        return _made[name] = connection;
    }

    private static ObjectGraphType PageInfo()
    {
        var type = new ObjectGraphType { Name = "PageInfo", Description = "Where a page stands in its list (Relay)." };
        type.Add<ConnectionView>("hasNextPage", BooleanType.Required(), "Whether the list goes on.", view =>
            view.HasNext
        );
        type.Add<ConnectionView>(
            "hasPreviousPage",
            BooleanType.Required(),
            "Whether the list begins before this page.",
            view => view.HasPrevious
        );
        type.Add<ConnectionView>("startCursor", TextType, "Cursor of the first item.", view =>
            view.Edges.Count == 0 ? null : view.Edges[0].Place.Encode()
        );
        type.Add<ConnectionView>("endCursor", TextType, "Cursor of the last item.", view =>
            view.Edges.Count == 0 ? null : view.Edges[^1].Place.Encode()
        );
        return type;
    }
}
