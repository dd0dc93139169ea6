using System.Globalization;
using System.Runtime.CompilerServices;
using GraphQL.Resolvers;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Feed;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Changing;

/// <summary>The change log: <c>changes</c> asks for it, <c>graphChanged</c> and <c>entityChanged</c> follow
/// it.</summary>
internal sealed class ChangeTypes
{
    private const int MaxChanges = 500;
    private readonly Ontology _ontology;
    private readonly Enums _enums;
    private readonly ObjectGraphType _change = new()
    {
        Name = "Change",
        Description = "What writing one extract did to the graph, or that a decision makes one understood otherwise.",
    };

    public ChangeTypes(Ontology ontology, Enums enums, EntityTypes entities, FactTypes facts)
    {
        (_ontology, _enums) = (ontology, enums);
        var time = new DateTimeOffsetGraphType
        {
            Name = "DateTime",
            Description = "An instant, as in RFC 3339: 2026-01-02T03:04:05Z.",
        };
        Introspection.Specify(time, "https://www.rfc-editor.org/rfc/rfc3339");
        _change.Add<Change>(
            "sequence",
            IntType.Required(),
            "1, 2, 3 ... without gaps, in the order of writing.",
            change => change.Sequence
        );
        _change.Add<Change>("at", time.Required(), "When, UTC.", change => change.At);
        _change.Add<Change>("articleId", IdType, "The article written.", change => change.ArticleId);
        _change.Add<Change>(
            "entityIds",
            new IdGraphType().ListOf().Required(),
            "Entities added, changed or removed.",
            change => change.Entities
        );
        _change.Add<Change>(
            "factIds",
            new IdGraphType().ListOf().Required(),
            "Facts added, changed or removed.",
            change => change.Facts
        );
        _change.Add<Change>(
            "endIds",
            new IdGraphType().ListOf().Required(),
            "Entities that those facts are about or lead to, whether they look different or not.",
            change => change.Ends
        );
        _change.Add<Change>(
            "kinds",
            _enums.Kind.ListOf().Required(),
            "Kinds of those entities, before and after.",
            change => change.Kinds.Where(kind => _ontology.TryKind(kind, out _))
        );
        _change.Add<Change>(
            "relations",
            _enums.Relation.ListOf().Required(),
            "Relations and properties of those facts.",
            change => change.Relations.Where(relation => _ontology.TryRelation(relation, out _))
        );
        _change.Add(
            "entities",
            entities.Entity.ListOf().Required(),
            "Those of the entities that are in the graph now.",
            null,
            context =>
            {
                var ids = ((Change)context.Source!).Entities;
                return context
                    .Request()
                    .Entities.LoadMany(ids, found => ids.Where(found.ContainsKey).Select(id => found[id]).ToList());
            }
        );
        _change.Add(
            "facts",
            facts.Fact.ListOf().Required(),
            "Those of the facts that are in the graph now.",
            null,
            context =>
            {
                var ids = ((Change)context.Source!).Facts;
                return context
                    .Request()
                    .FactsById.LoadMany(ids, found =>
                        ids.Where(found.ContainsKey).Select(id => new FactView(found[id])).ToList()
                    );
            }
        );
    }

    public void AddTo(ObjectGraphType query) =>
        query.AddAsync(
            "changes",
            _change.ListOf().Required(),
            "What changed after a sequence number, oldest first.",
            new QueryArguments(
                Argument("since", IntType, "Only changes after this one.", 0),
                Argument("first", IntType, $"At most so many, 1 to {MaxChanges}.", 100)
            ),
            async context =>
            {
                var since = context.GetArgument<int>("since");
                var changes = await context
                    .Request()
                    .Store.GetChangesAsync(
                        since,
                        Ranges.Read(context, "first", 1, MaxChanges),
                        context.CancellationToken
                    );
                if (changes.Count == 0)
                    await context.Request().Feed.RequireAsync(since, context.CancellationToken);
                return changes;
            }
        );

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

    /// <summary>A client that comes again goes on behind what it saw last, whatever its query says.</summary>
    private static long? Since(IResolveFieldContext context) =>
        long.TryParse(
            context.Request().GetValueOrDefault(StreamFlow.LastEventId) as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var last
        )
            ? last
            : context.GetArgument<int?>("since");

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
                    var (asked, since) = (context.Copy(), Since(context));
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
