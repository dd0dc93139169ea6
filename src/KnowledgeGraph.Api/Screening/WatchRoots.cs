using GraphQL.Resolvers;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Screening.Watching;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Screening;

/// <summary>
/// <c>watchedSubjects</c>, <c>watchHits</c>, <c>watchSubjects</c>, <c>unwatchSubjects</c> and <c>newHits</c>.
/// </summary>
internal sealed class WatchRoots(WatchTypes types, ScreeningTypes screening, IGraphType subject)
{
    private const int MaxHits = 1_000;

    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription)
    {
        query.Add(
            "watchedSubjects",
            types.Subject.ListOf().Required(),
            $"Who is looked for whenever the graph changes, by key; at most {Watch.MaxSubjects}.",
            null,
            context => context.Request().RequireWatch().Subjects
        );
        query.Add(
            "watchHits",
            types.Hit.ListOf().Required(),
            "What was told of watched subjects, the oldest first.",
            new QueryArguments([
                Argument("since", IntType, "Only behind this number.", 0),
                Argument("first", IntType, $"As many, at most {MaxHits}.", 100),
            ]),
            context =>
                context
                    .Request()
                    .RequireWatch()
                    .Hits(context.GetArgument<int>("since"), Ranges.Read(context, "first", 1, MaxHits))
        );
        mutation.AddAsync(
            "watchSubjects",
            screening.Result.Required(),
            "Saves subjects, in place of those that have their keys, and answers who each may be now; only what comes "
                + "later is told.",
            new QueryArguments([
                Argument("subjects", subject.ListOf().Required(), "Who."),
                ScreeningInputs.Threshold(),
                Argument("by", TextType.Required(), "Who saves them."),
            ]),
            AddAsync
        );
        mutation.Add(
            "unwatchSubjects",
            IntType.Required(),
            "Watches these no more; answers how many of them were watched.",
            new QueryArguments([
                Argument("keys", OptionalIdType.ListOf().Required(), "Keys of the subjects."),
                Argument("by", TextType.Required(), "Who removes them."),
            ]),
            context =>
                context
                    .Request()
                    .RequireWatch()
                    .Remove(
                        context.GetArgument<IReadOnlyList<string>>("keys"),
                        ScreenRoots.By(context),
                        DateTimeOffset.UtcNow
                    )
        );
        subscription.AddField(Follow());
    }

    private static async ValueTask<object?> AddAsync(IResolveFieldContext context)
    {
        var (subjects, threshold) = ScreeningInputs.Read(context);
        var watch = context.Request().RequireWatch();
        var now = DateTimeOffset.UtcNow;
        return await watch.AddAsync(subjects, threshold, ScreenRoots.By(context), now, context.CancellationToken)
            ?? throw new ApiError(
                ApiErrorCode.TooManySubjects,
                $"At most {Watch.MaxSubjects} subjects are watched, and {watch.Subjects.Count} are; none was saved."
            );
    }

    private FieldType Follow() =>
        new()
        {
            Name = "newHits",
            Description = "New potential matches of watched subjects, as they come.",
            Arguments = new QueryArguments(
                Argument("since", IntType, "Tell what came behind this number first; pass the last one you saw.")
            ),
            ResolvedType = types.Hit.Required(),
            Resolver = new FuncFieldResolver<object?>(context => context.Source),
            StreamResolver = new SourceStreamResolver<WatchHit>(context =>
            {
                var watch = context.Request().RequireWatch();
                var last = watch.LastNumber;
                var since = LastSeen.Read(context) ?? last;
                if (since > last)
                    throw new ApiError(
                        ApiErrorCode.SequenceUnknown,
                        $"There is no hit {since} yet; the last is {last}. If you saw it, an older watch was put back: "
                            + "read watchHits anew."
                    );
                return new(
                    new AsyncObservable<WatchHit>(
                        stop => watch.FollowAsync(since, stop),
                        context.Request().GetValueOrDefault(StreamFlow.Key) as StreamFlow,
                        context.CancellationToken
                    )
                );
            }),
        };
}
