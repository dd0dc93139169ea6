using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Questions;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>commonNeighbors</c> and <c>similar</c>.</summary>
internal sealed class QuestionRoots(EntityTypes entities, FactTypes facts, FilterArguments filterArguments)
{
    public void AddTo(ObjectGraphType query)
    {
        query.AddAsync(
            "commonNeighbors",
            CommonType().ListOf().Required(),
            "Entities that facts join to every one of these, those with most facts first. extensions.truncated "
                + "names it when there are more.",
            new QueryArguments([
                Argument("ids", OptionalIdType.ListOf().Required(), "Two entities or more."),
                .. filterArguments.Arguments,
                Argument("first", IntType, "At most so many.", 20),
            ]),
            CommonAsync
        );
        query.AddAsync(
            "similar",
            SimilarType().ListOf(),
            "Entities of the same kind that may be the same, or play its part, with the reasons; null when "
                + "there is no such entity. extensions.truncated names it when there are more.",
            new QueryArguments([
                Argument("id", IdType, "The entity."),
                Argument("first", IntType, "At most so many.", 10),
                .. filterArguments.OfFacts,
            ]),
            SimilarAsync
        );
    }

    private async ValueTask<object?> CommonAsync(IResolveFieldContext context)
    {
        var (filter, first) = (
            await filterArguments.ReadAsync(context),
            Ranges.Read(context, "first", 1, context.Request().Limits.PageMax)
        );
        if (context.GetArgument<string[]>("ids").Distinct().Count() < 2)
            throw new ApiError(ApiErrorCode.TooFewIds, "ids must hold two different entities or more.");
        var found = await context.AskAsync(
            EntityRoots.ReadIds(context),
            ids => CommonNeighbors.FindAsync(context.Request().Store, ids, filter, first, context.CancellationToken),
            found => found.Neighbors.Count > 0
        );
        Truncation.Report(context, found.Truncated);
        return found.Neighbors;
    }

    private async ValueTask<object?> SimilarAsync(IResolveFieldContext context)
    {
        var (filter, first) = (
            await filterArguments.ReadFactsAsync(context),
            Ranges.Read(context, "first", 1, context.Request().Limits.PageMax)
        );
        var found = await context.AskAsync(
            [context.GetArgument<string>("id")],
            ids => Similarity.FindAsync(context.Request().Names, ids[0], first, filter, context.CancellationToken),
            found => found is not null
        );
        Truncation.Report(context, found is { Truncated: true });
        return found?.Entities;
    }

    private ObjectGraphType CommonType()
    {
        var type = new ObjectGraphType
        {
            Name = "CommonNeighbor",
            Description = "An entity that several have in common.",
        };
        type.Add<CommonNeighbor>("entity", entities.Entity.Required(), "The entity.", common => common.Entity);
        type.Add<CommonNeighbor>("facts", facts.Fact.ListOf().Required(), "The facts that join it to them.", common =>
            common.Facts.Select(fact => new FactView(fact, common.Entity))
        );
        return type;
    }

    private ObjectGraphType SimilarType()
    {
        var type = new ObjectGraphType { Name = "SimilarEntity", Description = "An entity like another." };
        type.Add<SimilarEntity>("entity", entities.Entity.Required(), "The entity.", similar => similar.Entity);
        type.Add<SimilarEntity>("score", FloatType.Required(), "0 to 1.", similar => similar.Score);
        type.Add<SimilarEntity>("reasons", TextType.ListOf().Required(), "Why, strongest first.", similar =>
            similar.Reasons
        );
        return type;
    }
}
