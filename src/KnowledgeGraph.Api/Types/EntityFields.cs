using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Inputs;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>The fields of entities that lead somewhere: facts, relations, counts, articles.</summary>
internal sealed class EntityFields(
    Ontology ontology,
    Enums enums,
    EntityTypes entities,
    FactTypes facts,
    ArticleTypes articles,
    Connections connections,
    WhereInputs wheres,
    OrderInputs orders,
    FilterReader filters,
    IGraphType date
)
{
    private readonly ObjectGraphType _identifier = EntityPartTypes.Identifier();
    private readonly ObjectGraphType _relationCount = EntityPartTypes.RelationCount(enums);

    /// <summary>One spelling.</summary>
    public ObjectGraphType Name { get; } = EntityPartTypes.Name(enums);

    /// <summary>What every entity has.</summary>
    public void AddCommon(IComplexGraphType type)
    {
        type.Add<Entity>("id", IdType, "Readable and stable.", entity => entity.Id);
        type.Add<Entity>("name", TextType.Required(), "The name that is shown.", entity => entity.Name);
        type.Add<Entity>("kind", enums.Kind.Required(), "Its concrete kind.", entity => entity.Kind);
        type.Add<Entity>("names", Name.ListOf().Required(), "Every spelling, the shown one first.", entity =>
            entity.Names
        );
        type.Add<Entity>("summary", TextType, "One plain line.", entity => entity.Summary);
        type.Add<Entity>("identifiers", _identifier.ListOf().Required(), "Ids in other registers.", entity =>
            entity.Identifiers
        );
        type.Add(
            "facts",
            facts.Connection.Required(),
            "Its facts, oldest first unless ordered otherwise.",
            new QueryArguments([.. WhichFacts(), Argument("orderBy", orders.Fact.ListOf()), .. PageArguments.All]),
            ResolveFacts
        );
        type.Add(
            "relationCounts",
            _relationCount.ListOf().Required(),
            "How many of these facts join it to others, by relation and end.",
            new QueryArguments(WhichFacts()),
            context => ResolveCounts(context, counts => counts)
        );
        type.Add(
            "degree",
            IntType.Required(),
            "How many of these facts join it to others.",
            new QueryArguments(WhichFacts()),
            context => ResolveCounts(context, counts => counts.Sum(count => count.Count))
        );
        type.Add(
            "articles",
            articles.Connection.Required(),
            "The articles that speak of it, newest first.",
            new QueryArguments(PageArguments.All),
            ResolveArticles
        );
    }

    /// <summary>One end of a relation.</summary>
    public void AddRelation(IComplexGraphType type, RelationKind relation, Direction direction)
    {
        var kinds = relation.KindsAt(direction);
        var other = kinds.Count == 1 ? ontology.Kind(kinds[0]) : null;
        var connection = connections.OverFacts(entities.OfKinds(kinds), other?.Name ?? "Entity", facts.Fact);
        var arguments = new QueryArguments([
            // Said in the inputs themselves: repeated at each of some thousand fields they would be most of the schema.
            Argument("where", wheres.OfKinds(kinds)),
            Argument("fact", wheres.Fact),
            Argument("validAt", date),
            Argument("knownAt", IntType),
            Argument("orderBy", orders.OfRelation(kinds).ListOf()),
            .. PageArguments.All,
        ]);
        var scope = new FactFilter { Relations = [relation.Name], Direction = direction };
        type.Add(
            relation.FieldAt(direction),
            connection.Required(),
            $"{relation.LabelAt(direction).Capitalized()}.",
            arguments,
            context =>
            {
                var request = context.Request();
                var shape = request.ReadArgumentsOnce(context, read => ReadShape(read, scope, other));
                return request.Facts.Load((Entity)context.Source!, shape, RelationPage);
            }
        );
    }

    private FactShape ReadShape(IResolveFieldContext context, FactFilter scope, EntityKind? other) =>
        WithPage(
            context,
            filters.Facts(context, "fact", scope) with
            {
                Other = filters.Entities(context, "where", other),
            }
        ) with
        {
            WithFacts = AsksForFacts(context),
        };

    /// <summary>Whether the edges are asked for more than nodes and cursors; what a fragment asks is not looked
    /// into.</summary>
    private static bool AsksForFacts(IResolveFieldContext context) =>
        context.SubFields!.Values.Any(sub =>
            sub.FieldType.Name == "edges"
            && sub.Field.SelectionSet!.Selections.Any(asked =>
                asked is not GraphQLField { Name.StringValue: "node" or "cursor" }
            )
        );

    private FactShape WithPage(IResolveFieldContext context, FactFilter filter)
    {
        var order = ListOrder.ReadFacts(context, ontology);
        return new FactShape(filter, order, PageArguments.Read(context, order));
    }

    private static ConnectionView RelationPage(Entity self, Page<FactEnd> page, FactShape shape) =>
        ConnectionView.Of(page, shape.Page, shape.Order, (end, place) =>
            new EdgeView(end.Other!, place, end.Fact is { } fact ? new FactView(fact, self, end.Other) : null)
        );

    private static ConnectionView FactPage(Entity self, Page<FactEnd> page, FactShape shape) =>
        ConnectionView.Of(page, shape.Page, shape.Order, (end, place) =>
            new EdgeView(new FactView(end.Fact!, self, end.Other), place)
        );

    /// <summary>Which facts of an entity; said in the inputs themselves.</summary>
    private IEnumerable<QueryArgument> WhichFacts() =>
        [
            Argument("relations", enums.Relation.ListOf()),
            Argument("direction", enums.Direction, null, Model.Direction.Both),
            Argument("validAt", date),
            Argument("knownAt", IntType),
            Argument("where", wheres.Fact),
        ];

    private FactFilter ReadFilter(IResolveFieldContext context) =>
        filters.Facts(
            context,
            "where",
            FactFilterReader.Over(context.GetArgument<IReadOnlyList<string>?>("relations")) with
            {
                Direction = context.GetArgument<Direction>("direction"),
            }
        );

    private object? ResolveFacts(IResolveFieldContext context)
    {
        var request = context.Request();
        var shape = request.ReadArgumentsOnce(context, read => WithPage(read, ReadFilter(read)));
        return request.Facts.Load((Entity)context.Source!, shape, FactPage);
    }

    private object? ResolveCounts(IResolveFieldContext context, Func<IReadOnlyList<RelationCount>, object?> select)
    {
        var request = context.Request();
        var filter = request.ReadArgumentsOnce(context, ReadFilter);
        return request.RelationCounts.Load((Entity)context.Source!, filter, (_, counts, _) => select(counts));
    }

    private static object? ResolveArticles(IResolveFieldContext context)
    {
        var request = context.Request();
        var page = request.ReadArgumentsOnce(context, read => PageArguments.Read(read, ListOrder.Articles));
        return request.ArticlesOf.Load((Entity)context.Source!, page, (_, found, page) =>
            ConnectionView.Of(found, page, ListOrder.Articles, (article, place) => new EdgeView(article, place))
        );
    }
}
