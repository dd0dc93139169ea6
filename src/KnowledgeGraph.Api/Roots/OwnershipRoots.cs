using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Owners;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>ownershipChain</c> and <c>controlledBy</c>; an ontology without ownership has none.</summary>
internal sealed class OwnershipRoots(Ontology ontology, OwnershipTypes types, IGraphType date)
{
    public void AddTo(ObjectGraphType query)
    {
        if (ontology.Ownership is null)
            return;
        query.AddAsync(
            "ownershipChain",
            types.Owners,
            "Who owns an entity on a day: direct shares and those through others, along all chains in which nobody "
                + "stands twice, and whether the rules of authorities count it as owned by those under restrictions. "
                + "Null when there is no such entity.",
            new QueryArguments([
                Argument("of", IdType, "What is owned."),
                Argument("on", date, "The day; today when left out."),
                Argument("threshold", FloatType, "Only owners that can have so many percent, 0 to 100.", 0.0),
                Argument(
                    "imposedBy",
                    OptionalIdType.ListOf(),
                    "Count only restrictions imposed by these; when left out each rule counts those of its authorities."
                ),
            ]),
            OwnersAsync
        );
        query.AddAsync(
            "controlledBy",
            types.Owned,
            "What an entity owns or controls on a day, directly and through others. Null when there is no such entity.",
            new QueryArguments([
                Argument("id", IdType, "The owner."),
                Argument("on", date, "The day; today when left out."),
                Argument("threshold", FloatType, "Only what it can have so many percent of, 0 to 100.", 50.0),
            ]),
            OwnedAsync
        );
    }

    private async ValueTask<object?> OwnersAsync(IResolveFieldContext context)
    {
        var (on, threshold) = Read(context);
        var authorities = context.GetArgument<string[]?>("imposedBy") ?? [];
        var found = await context.AskAsync(
            [context.GetArgument<string>("of"), .. authorities],
            ids =>
                OwnerQuestions.OwnersAsync(
                    context.Request().Store,
                    ontology,
                    ids[0],
                    on,
                    threshold,
                    [.. ids.Skip(1)],
                    context.CancellationToken
                ),
            found => found is not null
        );
        Truncation.Report(context, found is { Truncated: true });
        return found;
    }

    private async ValueTask<object?> OwnedAsync(IResolveFieldContext context)
    {
        var (on, threshold) = Read(context);
        var found = await context.AskAsync(
            [context.GetArgument<string>("id")],
            ids =>
                OwnerQuestions.OwnedAsync(
                    context.Request().Store,
                    ontology,
                    ids[0],
                    on,
                    threshold,
                    context.CancellationToken
                ),
            found => found is not null
        );
        Truncation.Report(context, found is { Truncated: true });
        return found;
    }

    private static (PartialDate On, decimal Threshold) Read(IResolveFieldContext context)
    {
        var threshold = context.GetArgument<double>("threshold");
        if (threshold is not (>= 0 and <= 100))
            throw new ApiError(ApiErrorCode.OutOfRange, "threshold must be a number of percent from 0 to 100.");
        return (
            context.GetArgument<PartialDate?>("on") ?? PartialDate.Of(DateOnly.FromDateTime(DateTime.UtcNow)),
            (decimal)threshold
        );
    }
}
