using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Names;
using KnowledgeGraph.Screening;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

/// <summary><c>screen</c>, <c>clearedHits</c>, <c>clearHit</c> and <c>reopenHit</c>.</summary>
internal sealed class ScreenRoots(ScreeningTypes types, IGraphType subject, IGraphType date)
{
    private const int MaxReason = 2_000,
        MaxName = 200;

    public void AddTo(ObjectGraphType query, ObjectGraphType mutation)
    {
        query.AddAsync(
            "screen",
            types.Result.Required(),
            $"Who of a list may be in the graph; up to {Screener.MaxSubjects} subjects. Hits are potential matches.",
            new QueryArguments([
                Argument("subjects", subject.ListOf().Required(), "Who is looked for."),
                ScreeningInputs.Threshold(),
                Argument("asOf", date, "The day on which sanctions are in force; today when left out."),
            ]),
            ScreenAsync
        );
        query.Add(
            "clearedHits",
            types.Clearance.ListOf().Required(),
            "All decisions that a subject is not an entity.",
            null,
            context => context.Request().Cleared.All
        );
        mutation.AddAsync(
            "clearHit",
            types.Clearance,
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
                        SubjectOf(context),
                        context.GetArgument<string>("entity"),
                        Line(context, "reason", MaxReason),
                        By(context),
                        DateTimeOffset.UtcNow,
                        context.CancellationToken
                    )
        );
        mutation.Add(
            "reopenHit",
            BooleanType.Required(),
            "Takes back a clearHit; false when there was none. The export keeps both.",
            new QueryArguments([
                Argument("subject", IdType, "Key of the subject."),
                Argument("entity", IdType, "The entity."),
                Argument("by", TextType.Required(), "Who decides."),
            ]),
            context =>
                ScreenerOf(context)
                    .Reopen(
                        context.GetArgument<string>("subject"),
                        context.GetArgument<string>("entity"),
                        By(context),
                        DateTimeOffset.UtcNow
                    )
        );
    }

    internal static string By(IResolveFieldContext context) =>
        context.Request().Caller?.Name ?? Line(context, "by", MaxName);

    // As screen takes it: the key of a row may begin with a blank.
    private static string SubjectOf(IResolveFieldContext context)
    {
        _ = Line(context, "subject", MaxReason);
        return context.GetArgument<string>("subject");
    }

    private static string Line(IResolveFieldContext context, string argument, int most) =>
        PlainLine.Of(argument, context.GetArgument<string>(argument), most)
        ?? throw new ApiError(ApiErrorCode.BadUserInput, $"{argument} is empty; write it.");

    private static async ValueTask<object?> ScreenAsync(IResolveFieldContext context)
    {
        var (subjects, threshold) = ScreeningInputs.Read(context);
        var asOf = context.GetArgument<PartialDate?>("asOf")?.Latest;
        return await ScreenerOf(context).ScreenAsync(subjects, threshold, asOf, context.CancellationToken);
    }

    private static Screener ScreenerOf(IResolveFieldContext context) =>
        new(context.Request().Names, context.Request().Cleared);
}
