using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Screening;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

/// <summary><c>screen</c>, <c>clearedHits</c> and <c>clearHit</c>.</summary>
internal sealed class ScreenRoots(Enums enums, EntityTypes entities, IGraphType date)
{
    private readonly ScreeningTypes _types = new(enums, entities);

    public void AddTo(ObjectGraphType query, ObjectGraphType mutation)
    {
        query.AddAsync(
            "screen",
            _types.Result.Required(),
            $"Who of a list may be in the graph; up to {Screener.MaxSubjects} subjects. Hits are potential matches.",
            new QueryArguments([
                Argument("subjects", ScreeningInputs.Subject(enums, date).ListOf().Required(), "Who is looked for."),
                Argument("threshold", FloatType, "The least score, 0 to 1.", NameThresholds.Likely),
                Argument("asOf", date, "The day on which sanctions are in force; today when left out."),
            ]),
            ScreenAsync
        );
        query.Add(
            "clearedHits",
            _types.Clearance.ListOf().Required(),
            "All decisions that a subject is not an entity.",
            null,
            context => context.Request().Cleared.All
        );
        mutation.AddAsync(
            "clearHit",
            _types.Clearance,
            "Remembers that a subject is not an entity, until the entity's names, dates or sanctions change; null when "
                + "there is no such entity.",
            new QueryArguments([
                Argument("subject", IdType, "Key of the subject."),
                Argument("entity", IdType, "The entity."),
                Argument("reason", TextType.Required(), "Why it is somebody else."),
                Argument("by", TextType.Required(), "Who decides."),
            ]),
            async context =>
                await ScreenerOf(context)
                    .ClearAsync(
                        context.GetArgument<string>("subject"),
                        context.GetArgument<string>("entity"),
                        context.GetArgument<string>("reason"),
                        context.Request().Caller?.Name ?? context.GetArgument<string>("by"),
                        DateTimeOffset.UtcNow,
                        context.CancellationToken
                    )
        );
    }

    private static async ValueTask<object?> ScreenAsync(IResolveFieldContext context)
    {
        var subjects = ScreeningInputs.Read(context.Arguments!["subjects"].Value);
        if (subjects.Count > Screener.MaxSubjects)
            throw new ApiError(
                "TOO_MANY_SUBJECTS",
                $"subjects holds {subjects.Count}, and {Screener.MaxSubjects} go into one request; send the "
                    + "rest in others."
            );
        var threshold = context.GetArgument<double>("threshold");
        if (threshold is not (>= 0 and <= 1))
            throw new ApiError("OUT_OF_RANGE", $"threshold must lie between 0 and 1, but is {threshold}.");
        var asOf = context.GetArgument<PartialDate?>("asOf")?.Latest;
        return await ScreenerOf(context).ScreenAsync(subjects, threshold, asOf, context.CancellationToken);
    }

    private static Screener ScreenerOf(IResolveFieldContext context) =>
        new(context.Request().Names, context.Request().Cleared);
}
