using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>neighborhood</c>, <c>paths</c> and <c>connections</c>: questions that walk the graph.</summary>
internal sealed class WalkRoots(
    Ontology ontology,
    EntityTypes entities,
    FactTypes facts,
    FilterArguments filterArguments
)
{
    private const int MaxDepth = 4;
    private const int MaxHops = 6;
    private const int MaxEntities = 500;

    private readonly ObjectGraphType _subgraph = WalkTypes.Subgraph(entities, facts);

    public void AddTo(ObjectGraphType query)
    {
        query.AddAsync(
            "neighborhood",
            _subgraph,
            "What lies around an entity, nearest first; null when there is no such entity.",
            new QueryArguments([
                Argument("id", IdType, "The entity in the middle."),
                Argument("depth", IntType, $"How many steps away, 1 to {MaxDepth}.", 1),
                .. filterArguments.Arguments,
                Argument(
                    "rank",
                    WalkTypes.Rank(),
                    "Which of the equally near come first, when as many of the nearer lead to them.",
                    WalkTypes.BestConnected
                ),
                Argument("limit", IntType, $"At most so many entities, 1 to {MaxEntities}.", 100),
            ]),
            NeighborhoodAsync
        );
        query.AddAsync(
            "paths",
            WalkTypes.Path(entities, facts).ListOf().Required(),
            "Ways from one entity to another, over asserted facts unless where names stances, and not over "
                + "relations that the ontology hides in paths unless relations names them; articles are never a hop. "
                + "extensions.truncated names it when the search was given up before it had seen all.",
            new QueryArguments([
                Argument("from", IdType, "Where they begin."),
                Argument("to", IdType, "Where they end."),
                Argument("maxHops", IntType, $"Not longer than this, 1 to {MaxHops}.", 4),
                .. filterArguments.Arguments,
                Argument("order", WalkTypes.Order(), "Which come first.", PathOrder.Shortest),
                Argument("first", IntType, "At most so many, 1 to 50.", 5),
            ]),
            PathsAsync
        );
        query.AddAsync(
            "connections",
            _subgraph.Required(),
            "The facts that join some entities with each other.",
            new QueryArguments([
                Argument("ids", OptionalIdType.ListOf().Required(), "The entities."),
                .. filterArguments.Arguments,
            ]),
            ConnectionsAsync
        );
    }

    private async ValueTask<object?> NeighborhoodAsync(IResolveFieldContext context)
    {
        var depth = Ranges.Read(context, "depth", 1, MaxDepth);
        var limit = Ranges.Read(context, "limit", 1, MaxEntities);
        var (filter, rank) = (await filterArguments.ReadAsync(context), context.GetArgument<FactOrder>("rank"));
        return await context.AskAsync(
            [context.GetArgument<string>("id")],
            ids =>
                GraphWalk.NeighborhoodAsync(
                    context.Request().Store,
                    ontology,
                    ids[0],
                    depth,
                    filter,
                    limit,
                    rank,
                    context.CancellationToken
                ),
            found => found is not null
        );
    }

    private async ValueTask<object?> PathsAsync(IResolveFieldContext context)
    {
        var hops = Ranges.Read(context, "maxHops", 1, MaxHops);
        var first = Ranges.Read(context, "first", 1, 50);
        var (filter, order) = (await filterArguments.ReadAsync(context), context.GetArgument<PathOrder>("order"));
        var found = await context.AskAsync(
            [context.GetArgument<string>("from"), context.GetArgument<string>("to")],
            ids =>
                GraphWalk.PathsAsync(
                    context.Request().Store,
                    ontology,
                    ids[0],
                    ids[^1],
                    hops,
                    first,
                    filter,
                    order,
                    context.CancellationToken
                ),
            found => found.Paths.Count > 0
        );
        Truncation.Report(context, found.Truncated);
        return found.Paths;
    }

    /// <summary>Both ends are among the entities, so that what is asked of entities is asked of these.</summary>
    private async ValueTask<object?> ConnectionsAsync(IResolveFieldContext context)
    {
        var filter = await filterArguments.ReadAsync(context);
        var asked = EntityRoots.ReadIds(context);
        var entities = await context.AskAsync(
            asked,
            ids => NamedAsync(context, ids, filter),
            found => found.Count == asked.Count
        );
        var found = await context
            .Request()
            .Store.GetFactsAmongAsync(
                [.. entities.Select(entity => entity.Id)],
                filter with
                {
                    Other = null,
                    OtherKinds = null,
                },
                GraphWalk.MaxFacts + 1,
                context.CancellationToken
            );
        return new Neighborhood(entities, [.. found.Take(GraphWalk.MaxFacts)], found.Count > GraphWalk.MaxFacts);
    }

    private static async Task<IReadOnlyList<Entity>> NamedAsync(
        IResolveFieldContext context,
        IReadOnlyList<string> ids,
        FactFilter filter
    )
    {
        var store = context.Request().Store;
        var entities = filter is { Other: null, OtherKinds: null }
            ? await store.GetEntitiesAsync(ids, context.CancellationToken)
            : (
                await store.FindEntitiesAsync(
                    new EntityQuery(
                        filter.OtherKinds ?? [],
                        And(new EntityFilter.Ids(ids), filter.Other),
                        [],
                        new PageRequest(ids.Count)
                    ),
                    context.CancellationToken
                )
            ).Items.ToDictionary(item => item.Item.Id, item => item.Item);
        return [.. ids.Distinct().Where(entities.ContainsKey).Select(id => entities[id])];

        static EntityFilter And(EntityFilter one, EntityFilter? other) =>
            other is null ? one : new EntityFilter.All([one, other]);
    }
}
