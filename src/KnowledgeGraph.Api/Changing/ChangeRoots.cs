using System.Runtime.CompilerServices;
using GraphQL.Resolvers;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The change log: <c>changes</c> asks for it, <c>graphChanged</c> and <c>entityChanged</c> follow
/// it.</summary>
internal sealed class ChangeRoots
{
    private const int MaxChanges = 500;
    private readonly Ontology _ontology;
    private readonly Enums _enums;
    private readonly ObjectGraphType _change;
    private readonly ChangeScalars _scalars = new();

    public ChangeRoots(Ontology ontology, Enums enums, EntityTypes entities, FactTypes facts)
    {
        (_ontology, _enums) = (ontology, enums);
        _change = ChangeType.Of(ontology, enums, entities, facts, _scalars);
    }

    public void AddTo(ObjectGraphType query) =>
        query.AddAsync(
            "changes",
            _change.ListOf().Required(),
            "What changed, and who did it: of the whole graph, of an entity or of a fact.",
            new QueryArguments(
                Argument("since", IntType, "Only changes after this sequence number.", 0),
                Argument("from", _scalars.Time, "Only changes at this time or later."),
                Argument("until", _scalars.Time, "Only changes before this time."),
                Argument("by", TextType, "Only what this person or program did."),
                Argument("kind", _scalars.Kind, "Only acts of this sort."),
                Argument(
                    "entity",
                    OptionalIdType,
                    "Only changes of this entity, of those merged into it, or of their facts."
                ),
                Argument("fact", OptionalIdType, "Only changes of this fact."),
                Argument("newestFirst", BooleanType, "The newest first; else the oldest.", false),
                Argument("first", IntType, $"At most so many, 1 to {MaxChanges}.", 100)
            ),
            async context =>
            {
                var since = context.GetArgument<int>("since");
                var changes = await context
                    .Request()
                    .Store.FindChangesAsync(
                        await ReadAsync(context, since),
                        Ranges.Read(context, "first", 1, MaxChanges),
                        context.CancellationToken
                    );
                if (changes.Count == 0)
                    await context.Request().Feed.RequireAsync(since, context.CancellationToken);
                return changes;
            }
        );

    private static async Task<ChangeQuery> ReadAsync(IResolveFieldContext context, int since) =>
        new()
        {
            Since = since,
            From = context.GetArgument<DateTimeOffset?>("from"),
            Until = context.GetArgument<DateTimeOffset?>("until"),
            By = context.GetArgument<string?>("by"),
            Kind = context.GetArgument<ChangeKind?>("kind"),
            Entities = context.GetArgument<string?>("entity") is { } id
                ? NamesOf(id, await context.Request().DecisionsAsync(context.CancellationToken))
                : [],
            Fact = context.GetArgument<string?>("fact") is { } fact ? ((FactId)fact).BeforeGone() : null,
            NewestFirst = context.GetArgument<bool>("newestFirst"),
        };

    /// <summary>The ids under which an entity is or was: its own, and those that were merged into it.</summary>
    private static HashSet<string> NamesOf(string id, Decisions decisions)
    {
        var kept = decisions.Resolve(id);
        return [kept, id, .. decisions.Merged.Keys.Where(other => decisions.Resolve(other) == kept)];
    }

    public void AddSubscriptionsTo(ObjectGraphType subscription)
    {
        var since = Argument(
            "since",
            IntType,
            "Replay the log from after this sequence number first; pass the last one you saw to lose nothing."
        );
        Follow(
            subscription,
            "graphChanged",
            "Every change of the graph, as it happens.",
            new QueryArguments(
                Argument("filter", ChangeFilter.InputType(_enums), "Which changes; all when left out."),
                since
            ),
            (context, decisions) => ChangeFilter.Read(context, _ontology, decisions)
        );
        Follow(
            subscription,
            "entityChanged",
            "Every change of an entity or of its facts, as it happens: that it came or went, other names, a "
                + "new fact, one more article under a fact, a retraction.",
            new QueryArguments(Argument("id", IdType, "The entity."), since),
            (context, decisions) =>
            {
                var id = context.GetArgument<string>("id");
                var kept = decisions.Resolve(id);
                return change => change.Concerns(id) || change.Concerns(kept);
            }
        );
    }

    /// <summary>The changes that somebody wants to see. What does not match is looked at again under the decisions of
    /// now: an entity that is followed may have been merged meanwhile.</summary>
    private static async IAsyncEnumerable<Change> MatchingAsync(
        GraphRequest request,
        long? since,
        Decisions decisions,
        Func<Decisions, Func<Change, bool>> read,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var matches = read(decisions);
        await foreach (var change in request.Feed.FollowAsync(since, stop))
        {
            var matched = matches(change);
            if (!matched && await request.Store.GetDecisionsAsync(stop) is var now && now != decisions)
                matched = (matches = read(decisions = now))(change);
            if (matched)
                yield return change;
        }
    }

    private void Follow(
        ObjectGraphType subscription,
        string name,
        string description,
        QueryArguments arguments,
        Func<IResolveFieldContext, Decisions, Func<Change, bool>> read
    ) =>
        subscription.AddField(
            new FieldType
            {
                Name = name,
                Description = description,
                Arguments = arguments,
                ResolvedType = _change.Required(),
                Resolver = new FuncFieldResolver<object?>(context => context.Source),
                StreamResolver = new SourceStreamResolver<Change>(async context =>
                {
                    var (asked, since) = (context.Copy(), LastSeen.Read(context));
                    var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
                    return new AsyncObservable<Change>(
                        stop => MatchingAsync(asked.Request(), since, decisions, now => read(asked, now), stop),
                        context.Request().GetValueOrDefault(StreamFlow.Key) as StreamFlow,
                        context.CancellationToken
                    );
                }),
            }
        );
}
