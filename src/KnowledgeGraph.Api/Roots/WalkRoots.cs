using static KnowledgeGraph.Api.FieldBuilding;

namespace KnowledgeGraph.Api;

/// <summary><c>neighborhood</c>, <c>paths</c> and <c>connections</c>: questions that walk the graph.</summary>
internal sealed class WalkRoots(
    Ontology ontology, Enums enums, EntityTypes entities, FactTypes facts, WhereInputs wheres, FilterReader filters, IGraphType date)
{
    private const int MaxDepth = 4;
    private const int MaxHops = 6;
    private const int MaxEntities = 500;

    private readonly ObjectGraphType _subgraph = Subgraph(entities, facts);

    public void AddTo(ObjectGraphType query)
    {
        query.AddAsync("neighborhood", _subgraph, "What lies around an entity, nearest and best connected first; null when there is no such entity.",
            new QueryArguments(
            [
                Argument("id", IdType, "The entity in the middle."),
                Argument("depth", IntType, $"How many steps away, 1 to {MaxDepth}.", 1),
                .. Narrowing(),
                Argument("limit", IntType, $"At most so many entities, 1 to {MaxEntities}.", 100),
            ]),
            NeighborhoodAsync);
        query.AddAsync("paths", PathType().ListOf().Required(), "Ways from one entity to another, shortest first; articles are never a hop. extensions.truncated names it when the search was given up before it had seen all.",
            new QueryArguments(
            [
                Argument("from", IdType, "Where they begin."),
                Argument("to", IdType, "Where they end."),
                Argument("maxHops", IntType, $"Not longer than this, 1 to {MaxHops}.", 4),
                .. Narrowing(),
                Argument("first", IntType, "At most so many, 1 to 50.", 5),
            ]),
            PathsAsync);
        query.AddAsync("connections", _subgraph.Required(), "The facts that join some entities with each other.",
            new QueryArguments([Argument("ids", new IdGraphType().ListOf().Required(), "The entities."), .. Narrowing()]),
            ConnectionsAsync);
    }

    private IEnumerable<QueryArgument> Narrowing() =>
    [
        Argument("relations", enums.Relation.ListOf(), "Only over these relations."),
        Argument("kinds", enums.Kind.ListOf(), "Only over entities of these kinds."),
        Argument("validAt", date, "Only over facts that can hold on a day of this date."),
        Argument("where", wheres.Fact, "Only over such facts."),
    ];

    private FactFilter ReadFilter(IResolveFieldContext context)
    {
        var kinds = context.GetArgument<IReadOnlyList<string>?>("kinds");
        var filter = filters.Facts(context, "where", new FactFilter
        {
            Relations = context.GetArgument<IReadOnlyList<string>?>("relations"),
            OtherKinds = kinds is null ? null : ontology.ConcreteKinds(kinds),
        });
        return filter with { ValidAt = context.GetArgument<PartialDate?>("validAt") ?? filter.ValidAt };
    }

    private async ValueTask<object?> NeighborhoodAsync(IResolveFieldContext context)
    {
        var depth = Ranges.Read(context, "depth", 1, MaxDepth);
        var limit = Ranges.Read(context, "limit", 1, MaxEntities);
        return await GraphWalk.NeighborhoodAsync(
            context.Request().Store, context.GetArgument<string>("id"), depth, ReadFilter(context), limit, context.CancellationToken);
    }

    private async ValueTask<object?> PathsAsync(IResolveFieldContext context)
    {
        var hops = Ranges.Read(context, "maxHops", 1, MaxHops);
        var first = Ranges.Read(context, "first", 1, 50);
        var found = await GraphWalk.PathsAsync(
            context.Request().Store, ontology, context.GetArgument<string>("from"), context.GetArgument<string>("to"), hops, first, ReadFilter(context), context.CancellationToken);
        Truncation.Tell(context, found.Truncated);
        return found.Paths;
    }

    private async ValueTask<object?> ConnectionsAsync(IResolveFieldContext context)
    {
        var ids = EntityRoots.ReadIds(context);
        var store = context.Request().Store;
        var entities = await store.GetEntitiesAsync(ids, context.CancellationToken);
        var found = await store.GetFactsAmongAsync(ids, ReadFilter(context), GraphWalk.MaxFacts + 1, context.CancellationToken);
        return new Neighborhood(
            [.. ids.Distinct().Where(entities.ContainsKey).Select(id => entities[id])], [.. found.Take(GraphWalk.MaxFacts)], found.Count > GraphWalk.MaxFacts);
    }

    private static ObjectGraphType Subgraph(EntityTypes entities, FactTypes facts)
    {
        var type = new ObjectGraphType { Name = "Subgraph", Description = "A part of the graph." };
        type.Add<Neighborhood>("entities", entities.Entity.ListOf().Required(), "Its entities.", part => part.Entities);
        type.Add<Neighborhood>("facts", facts.Fact.ListOf().Required(), "The facts that join them.", Views);
        type.Add<Neighborhood>("truncated", BooleanType.Required(), "Whether more was left out than the limit lets in.", part => part.Truncated);
        return type;
    }

    private static List<FactView> Views(Neighborhood part)
    {
        var byId = part.Entities.ToDictionary(entity => entity.Id);
        return [.. part.Facts.Select(fact => new FactView(fact, byId.GetValueOrDefault(fact.Subject), fact.Object is null ? null : byId.GetValueOrDefault(fact.Object)))];
    }

    private ObjectGraphType PathType()
    {
        var type = new ObjectGraphType { Name = "Path", Description = "A way from one entity to another." };
        type.Add<GraphPath>("length", IntType.Required(), "How many facts long.", path => path.FactIds.Count);
        type.Add("entities", entities.Entity.ListOf().Required(), "The entities on it, both ends included.", null, context =>
        {
            var ids = ((GraphPath)context.Source!).EntityIds;
            return context.Request().Entities.LoadMany(ids, found => ids.Select(id => found[id]).ToList());
        });
        type.Add("facts", facts.Fact.ListOf().Required(), "The facts along it.", null, context =>
        {
            var ids = ((GraphPath)context.Source!).FactIds;
            return context.Request().FactsById.LoadMany(ids, found => ids.Select(id => new FactView(found[id])).ToList());
        });
        return type;
    }
}
