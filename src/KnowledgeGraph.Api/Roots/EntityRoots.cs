using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Roots;

/// <summary><c>entity</c>, <c>entities</c>, and for each kind <c>thing</c> and <c>things</c>.</summary>
internal sealed class EntityRoots(
    Ontology ontology,
    EntityTypes entities,
    Connections connections,
    WhereInputs wheres,
    OrderInputs orders,
    FilterReader filters
)
{
    public void AddTo(ObjectGraphType query)
    {
        query.Add(
            "entity",
            entities.Entity,
            "One entity by id, or null.",
            [Argument("id", IdType, "Its id.")],
            context => One(context, null)
        );
        AddList(query, "entities", entities.Entity, "Entity", "Entities of every kind.", null);
        foreach (var kind in ontology.Kinds)
            AddKind(query, kind);
    }

    /// <summary>Reads a list of ids and refuses one that is longer than a page may be.</summary>
    public static IReadOnlyList<string> ReadIds(IResolveFieldContext context) =>
        ReadIds(context, context.Request().Limits.PageMax);

    /// <summary>Reads a list of ids and refuses one that is too long.</summary>
    public static IReadOnlyList<string> ReadIds(IResolveFieldContext context, int most)
    {
        var ids = context.GetArgument<string[]>("ids");
        return ids.Length <= most
            ? ids
            : throw new ApiError(ApiErrorCode.TooManyIds, $"ids may hold {most} ids; it holds {ids.Length}.");
    }

    private void AddKind(ObjectGraphType query, EntityKind kind)
    {
        var type = entities.OfKind(kind.Name);
        var kinds = ontology.ConcreteKinds(kind.Name);
        query.Add(
            kind.Name.Uncapitalized(),
            type,
            $"One {kind.Label.ToLowerInvariant()} by id, or null.",
            [Argument("id", IdType, "Its id.")],
            context => One(context, kinds)
        );
        AddList(query, kind.Plural, type, kind.Name, kind.Description, kind);
    }

    /// <summary>A list of entities of a kind; of every kind when it is null.</summary>
    private void AddList(
        ObjectGraphType query,
        string name,
        IGraphType type,
        string typeName,
        string description,
        EntityKind? kind
    )
    {
        IReadOnlyList<string> kinds = kind is null ? [] : ontology.ConcreteKinds(kind.Name);
        var arguments = new QueryArguments([
            Argument("where", kind is null ? wheres.Entity : wheres.OfKind(kind.Name), "Which."),
            Argument(
                "orderBy",
                (kind is null ? orders.Entity : orders.OfKind(kind.Name)).ListOf(),
                "In which order; by name when left out."
            ),
            .. PageArguments.All,
        ]);
        query.AddAsync(name, connections.Of(type, typeName).Required(), description, arguments, async context =>
        {
            var order = ListOrder.ReadEntities(context, ontology);
            var page = PageArguments.Read(context, order);
            var where = await context
                .Request()
                .ResolveMergedIdsAsync(filters.Entities(context, "where", kind), context.CancellationToken);
            var found = await context
                .Request()
                .Store.FindEntitiesAsync(new EntityQuery(kinds, where, order.Keys, page), context.CancellationToken);
            return ConnectionView.Of(found, page, order, (entity, place) => new EdgeView(entity, place));
        });
    }

    private static object? One(IResolveFieldContext context, IReadOnlyList<string>? kinds) =>
        context
            .Request()
            .Entities.Load(context.GetArgument<string>("id"), entity =>
                kinds is null || entity is null || kinds.Contains(entity.Kind) ? entity : null
            );
}
