using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Questions;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>suspects</c>: pairs of entities that may be one.</summary>
internal sealed class SuspectsRoot(EntityTypes entities, Connections connections)
{
    public void AddTo(ObjectGraphType query) =>
        query.AddAsync(
            "suspects",
            connections.Of(PairType(), "SuspectPair").Required(),
            "Pairs of entities of the whole graph that may be one, best first, without those that were marked "
                + "distinct. "
                + "extensions.truncated names it when more pairs than could be compared have names in common.",
            new QueryArguments(PageArguments.Forward),
            async context =>
            {
                var page = PageArguments.Read(context, ListOrder.Suspects);
                var found = await Suspects.FindAsync(context.Request().Store, page, context.CancellationToken);
                Truncation.Report(context, found.Truncated);
                return ConnectionView.Of(found.Page, page, ListOrder.Suspects, (pair, place) =>
                    new EdgeView(pair, place)
                );
            }
        );

    private ObjectGraphType PairType()
    {
        var type = new ObjectGraphType { Name = "SuspectPair", Description = "Two entities that may be one." };
        type.Add<SuspectPair>("entity", entities.Entity.Required(), "One of them.", pair => pair.Entity);
        type.Add<SuspectPair>("other", entities.Entity.Required(), "The other.", pair => pair.Other);
        type.Add<SuspectPair>("score", FloatType.Required(), "0 to 1; 1 = a name is spelled the same.", pair =>
            pair.Score
        );
        type.Add<SuspectPair>("reasons", TextType.ListOf().Required(), "Why, strongest first.", pair => pair.Reasons);
        return type;
    }
}
